package kr.bridgebot.proposals;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.bridgebot.shared.Reason;
import kr.bridgebot.shared.Refusal;

/** How proposals are searched: without regard to case and to how syllables are typed. */
final class Sought {

	private static final int SHORTEST = 2;

	private enum Denied implements Reason {

		/** Nothing of two letters is sought. */
		PROPOSAL_SEARCH_TOO_SHORT

	}

	private Sought() {
	}

	/** What a proposal is found by. */
	static String in(ProposalNumber number, String title, String body) {
		return plain(number + "\n" + title + "\n" + body);
	}

	/**
	 * The words of a search, all of which have to be there.
	 * @throws Refusal when none of them has two letters
	 */
	static List<String> words(String typed) {
		List<String> words = Arrays.stream(plain(typed).strip().split("\\s+")).distinct().toList();
		if (words.stream().noneMatch((word) -> word.codePointCount(0, word.length()) >= SHORTEST)) {
			throw new Refusal(Denied.PROPOSAL_SEARCH_TOO_SHORT);
		}
		return words;
	}

	/** Syllables in one piece, as some devices do not send them. */
	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}

}
