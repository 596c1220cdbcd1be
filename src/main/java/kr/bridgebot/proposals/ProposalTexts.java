package kr.bridgebot.proposals;

import kr.bridgebot.chat.Text;
import org.jspecify.annotations.Nullable;

/** The words by which proposals are spoken of, the same in every card. */
public final class ProposalTexts {

	private ProposalTexts() {
	}

	/** The state's name. */
	public static Text state(ProposalState state) {
		return Text.of("proposal.state." + state);
	}

	/**
	 * The state's name, with what the ministry said where it is about that.
	 * @param verdict null where it is not
	 */
	public static Text state(ProposalState state, @Nullable Verdict verdict) {
		return (verdict == null) ? state(state)
				: Text.of("proposal.state.verdict", "state", state(state), "verdict", verdict(verdict));
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
