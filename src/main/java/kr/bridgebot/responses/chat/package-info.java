/** Where members answer an invitation and officers see who has not. */
@NullMarked
package kr.bridgebot.responses.chat;

import org.jspecify.annotations.NullMarked;
