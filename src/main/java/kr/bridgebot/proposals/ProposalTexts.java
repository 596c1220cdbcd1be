package kr.bridgebot.proposals;

import kr.bridgebot.chat.Text;

/** The words by which proposals are spoken of, the same in every card. */
public final class ProposalTexts {

	private ProposalTexts() {
	}

	/** The state's name. */
	public static Text state(ProposalState state) {
		return Text.of("proposal.state." + state);
	}

	/** Who has to act. */
	public static Text holder(Holder holder) {
		return Text.of("proposal.holder." + holder);
	}

	/** The verdict's name. */
	public static Text verdict(Verdict verdict) {
		return Text.of("proposal.verdict." + verdict);
	}

}
