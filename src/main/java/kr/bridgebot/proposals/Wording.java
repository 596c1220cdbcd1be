package kr.bridgebot.proposals;

import java.util.Map;
import java.util.regex.Pattern;
import kr.bridgebot.shared.Refusal;

/** What people write about a proposal, as it may be kept; what may not be is refused. */
final class Wording {

	private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

	/** Marks that turn the direction of reading until they are taken back. */
	private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

	private static final int TITLE_LIMIT = 200;

	private static final int TEXT_LIMIT = 4000;

	private static final int REASON_LIMIT = 500;

	private static final int ENTRY_LIMIT = 100;

	private Wording() {
	}

	/** A title as it may be kept: one line. */
	static String title(String typed) {
		String title = line(typed);
		if (title.isEmpty()) {
			throw new Refusal(ProposalReason.PROPOSAL_TITLE_MISSING);
		}
		if (length(title) > TITLE_LIMIT) {
			throw new Refusal(ProposalReason.PROPOSAL_TITLE_TOO_LONG,
					Map.of("limit", TITLE_LIMIT, "length", length(title)));
		}
		return title;
	}

	/** A text as it may be kept. */
	static String text(String typed) {
		String text = lines(typed);
		if (text.isEmpty()) {
			throw new Refusal(ProposalReason.PROPOSAL_TEXT_MISSING);
		}
		if (length(text) > TEXT_LIMIT) {
			throw new Refusal(ProposalReason.PROPOSAL_TEXT_TOO_LONG,
					Map.of("limit", TEXT_LIMIT, "length", length(text)));
		}
		return text;
	}

	/** Why something was done, as it may be kept. */
	static String reason(String typed) {
		String reason = lines(typed);
		if (reason.isEmpty()) {
			throw new Refusal(ProposalReason.PROPOSAL_REASON_MISSING);
		}
		if (length(reason) > REASON_LIMIT) {
			throw new Refusal(ProposalReason.PROPOSAL_REASON_TOO_LONG, Map.of("limit", REASON_LIMIT));
		}
		return reason;
	}

	/** A name or a number as it may be kept: one line, perhaps empty. */
	static String entry(String typed) {
		String entry = line(typed);
		if (length(entry) > ENTRY_LIMIT) {
			throw new Refusal(ProposalReason.PROPOSAL_ENTRY_TOO_LONG, Map.of("limit", ENTRY_LIMIT));
		}
		return entry;
	}

	/** What several people remarked, cut to the length of a reason. */
	static String cut(String remarks) {
		return (length(remarks) <= REASON_LIMIT) ? remarks
				: remarks.substring(0, remarks.offsetByCodePoints(0, REASON_LIMIT - 1)) + "…";
	}

	/** In one line, with nothing that cannot be seen or that turns what follows it. */
	private static String line(String typed) {
		return UNSEEN.matcher(typed).replaceAll("").replaceAll("\\s+", " ").strip();
	}

	/** In lines, without what turns them; what cannot be seen at all is nothing. */
	private static String lines(String typed) {
		return UNSEEN.matcher(typed).replaceAll("").isBlank() ? "" : TURNING.matcher(typed).replaceAll("").strip();
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
