package kr.bridgebot.proposals;

import java.time.Instant;
import java.time.LocalDate;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/** What happened to a proposal; published within the transaction. */
public sealed interface ProposalEvent {

	ProposalId proposal();

	/** Somebody began to write it; nobody is to hear of it. */
	record Drafted(ProposalId proposal) implements ProposalEvent {
	}

	/** Title, text, authors or files changed; nobody is to hear of it. */
	record Edited(ProposalId proposal) implements ProposalEvent {
	}

	/**
	 * It took a step. One to {@link ProposalState#ANSWERED} is known to the secretariat
	 * alone, until {@link Published}.
	 *
	 * @param by who took it; null for the clock
	 * @param version which change of the proposal it was
	 */
	record Moved(ProposalId proposal, ProposalState from, ProposalState to, @Nullable MemberId by, Instant at,
			int version) implements ProposalEvent {
	}

	/** The ministry's answer is known to all from now on. */
	record Published(ProposalId proposal, @Nullable MemberId by, Instant at, int version) implements ProposalEvent {
	}

	/**
	 * The secretariat took a finished one up again.
	 *
	 * @param to where it is again
	 */
	record Reopened(ProposalId proposal, ProposalState to, @Nullable MemberId by, Instant at,
			int version) implements ProposalEvent {
	}

	/** The steering committee is asked to vote in writing. */
	record VoteOpened(ProposalId proposal, int round, Instant at) implements ProposalEvent {
	}

	/** Somebody voted, or thought better of it. */
	record Voted(ProposalId proposal, int round, MemberId member) implements ProposalEvent {
	}

	/**
	 * The written vote is over. One that settled nothing leaves the proposal where it
	 * was.
	 */
	record VoteClosed(ProposalId proposal, int round, boolean settled, Instant at) implements ProposalEvent {
	}

	/**
	 * A ministry's answer is due, or was and has not come.
	 *
	 * @param occasion which of the planned occasions to say so it is
	 * @param ministry which
	 * @param day when it is, or was, due
	 */
	record ReplyDue(ProposalId proposal, String occasion, String ministry, LocalDate day) implements ProposalEvent {
	}

	/** The day has come on which an answer is looked at again. */
	record ReviewDue(ProposalId proposal, LocalDate day) implements ProposalEvent {
	}

}
