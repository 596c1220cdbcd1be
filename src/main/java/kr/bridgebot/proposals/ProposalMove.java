package kr.bridgebot.proposals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step of a proposal, with what that step needs. */
public sealed interface ProposalMove {

	/** Where it leads. */
	ProposalState to();

	/** Needs nothing more. */
	record Plain(ProposalState to) implements ProposalMove {
	}

	/**
	 * Needs a reason: back to the author, not taken up, taken back, or more is asked for.
	 *
	 * @param reason 1 to 500 characters
	 */
	record Reasoned(ProposalState to, String reason) implements ProposalMove {
	}

	/**
	 * It becomes part of another one, whose followers those of this one are from then on.
	 */
	record Merge(ProposalId into) implements ProposalMove {

		@Override
		public ProposalState to() {
			return ProposalState.MERGED;
		}

	}

	/** It goes to a ministry. */
	record Submit(Filing filing) implements ProposalMove {

		@Override
		public ProposalState to() {
			return ProposalState.SUBMITTED;
		}

	}

	/**
	 * The ministry passes it on to another one.
	 *
	 * @param division may be empty
	 * @param replyDue until when that one is to answer
	 */
	record Transfer(String ministry, String division, LocalDate replyDue) implements ProposalMove {

		@Override
		public ProposalState to() {
			return ProposalState.TRANSFERRED;
		}

	}

	/**
	 * The ministry answers; internal until the answer is published.
	 *
	 * @param text what it says
	 * @param reviewOn when it is looked at again; null unless {@link Verdict#isReviewed}
	 */
	record Answer(Verdict verdict, String text, @Nullable LocalDate reviewOn) implements ProposalMove {

		@Override
		public ProposalState to() {
			return ProposalState.ANSWERED;
		}

	}

}
