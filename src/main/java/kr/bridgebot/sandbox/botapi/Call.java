package kr.bridgebot.sandbox.botapi;

import org.jspecify.annotations.Nullable;

/**
 * A call the bot made.
 *
 * @param method as published, whatever its letters' case was
 * @param chat the chat it named; null when it named none
 * @param code 200, or why it was refused; 0 when it was never answered
 * @param description what was said when it was refused; else empty
 */
public record Call(String method, @Nullable Long chat, int code, String description) {
}
