package kr.bridgebot.proposals;

import java.util.Map;
import kr.bridgebot.shared.Refusal;

/** What people write about a proposal, as it may be kept; what may not be is refused. */
final class Wording {

	private static final int TITLE_LIMIT = 200;

	private static final int TEXT_LIMIT = 4000;

	private static final int REASON_LIMIT = 500;

	private static final int ENTRY_LIMIT = 100;

	private Wording() {
	}

	/** A title as it may be kept: one line. */
	static String title(String typed) {
		String title = typed.strip().replaceAll("\\s+", " ");
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
		String text = typed.strip();
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
		String reason = typed.strip();
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
		String entry = typed.strip().replaceAll("\\s+", " ");
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

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
