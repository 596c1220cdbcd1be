/**
 * The whole bot in a process of its own, spoken to as people and Telegram speak to it.
 */
@NullMarked
package kr.bridgebot.endtoend;

import org.jspecify.annotations.NullMarked;
