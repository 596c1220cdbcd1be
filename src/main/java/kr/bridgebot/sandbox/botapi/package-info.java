/**
 * A Bot API server in memory: what Telegram does for a bot and what people do in their
 * messenger, over real HTTP and without Telegram. Needs no Spring.
 */
@NullMarked
package kr.bridgebot.sandbox.botapi;

import org.jspecify.annotations.NullMarked;
