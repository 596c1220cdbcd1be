/** Tests of what the sandbox adds to the bot. */
@NullMarked
package kr.bridgebot.sandbox;

import org.jspecify.annotations.NullMarked;
