/** The door to what waits for a person. */
@NullMarked
package kr.bridgebot.errands.chat;

import org.jspecify.annotations.NullMarked;
