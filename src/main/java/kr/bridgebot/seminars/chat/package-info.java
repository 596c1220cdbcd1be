/** Where chairs and the secretariat plan, announce and move seminars. */
@NullMarked
package kr.bridgebot.seminars.chat;

import org.jspecify.annotations.NullMarked;
