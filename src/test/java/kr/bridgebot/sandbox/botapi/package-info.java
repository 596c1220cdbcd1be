/** Tests of the Bot API server over real HTTP. */
@NullMarked
package kr.bridgebot.sandbox.botapi;

import org.jspecify.annotations.NullMarked;
