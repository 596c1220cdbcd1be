/** Minutes as people write and read them in chat. */
@NullMarked
package kr.bridgebot.minutes.chat;

import org.jspecify.annotations.NullMarked;
