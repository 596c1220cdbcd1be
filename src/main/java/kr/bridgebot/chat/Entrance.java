package kr.bridgebot.chat;

import org.jspecify.annotations.Nullable;

/**
 * Knows links that lead into the bot, {@code /start <code>}: each feature recognises its
 * own codes. Called within a transaction.
 */
public interface Entrance {

	/**
	 * Lets somebody in.
	 * @param code as it came with the link, not to be trusted
	 * @return null when the code is none of this feature's, or no longer valid
	 */
	@Nullable Reply on(String code, Visit visit);

}
