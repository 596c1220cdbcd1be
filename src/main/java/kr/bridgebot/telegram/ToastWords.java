package kr.bridgebot.telegram;

import org.jspecify.annotations.Nullable;

/** Finds the words of a toast, in its reader's language. */
@FunctionalInterface
interface ToastWords {

	/** At most 200 characters; null where there are none. Never throws. */
	@Nullable String of(Toast toast);

}
