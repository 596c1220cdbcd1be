/** Where members suggest and support, and officers decide, arrange and conclude. */
@NullMarked
package kr.bridgebot.agenda.chat;

import org.jspecify.annotations.NullMarked;
