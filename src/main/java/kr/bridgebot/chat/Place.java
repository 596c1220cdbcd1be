package kr.bridgebot.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where something is said.
 *
 * @param chat the chat's id; a private chat has the account's
 * @param thread the topic within a forum group
 * @param group whether others read along
 */
public record Place(long chat, @Nullable Integer thread, boolean group) {

	public static Place privately(long account) {
		return new Place(account, null, false);
	}

}
