/** The Telegram adapter, tried at the wire. */
@NullMarked
package kr.bridgebot.telegram;

import org.jspecify.annotations.NullMarked;
