package kr.bridgebot.chat;

import org.jspecify.annotations.Nullable;

/**
 * What the messenger tells of an account. Never proof of who somebody is.
 *
 * @param account the chat account
 * @param name as the person calls themselves there: any characters at all
 * @param languageTag the setting of the person's own messenger
 */
public record Profile(long account, String name, @Nullable String languageTag) {
}
