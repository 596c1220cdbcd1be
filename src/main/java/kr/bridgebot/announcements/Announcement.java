package kr.bridgebot.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One announcement, from its first word to its end. Every step leaves a row in the
 * history.
 */
final class Announcement {

	static final int LONGEST_REASON = 200;

	private final List<AnnouncementStep> steps = new ArrayList<>();

	private Snapshot now;

	Announcement(Snapshot snapshot) {
		this.now = snapshot;
	}

	/** A new one, which nobody hears of. */
	static Announcement draft(AnnouncementId id, CommitteeId scope, Draft draft, Act act) {
		Announcement announcement = new Announcement(new Snapshot(id, scope, AnnouncementState.DRAFT, 0, 1, draft,
				act.member(), null, act.at(), null, null, false, "", act.at()));
		announcement.steps.add(new AnnouncementStep(act.at(), act.member(), null, AnnouncementState.DRAFT, 0, ""));
		return announcement;
	}

	/** Changes a draft, which becomes another revision. */
	void edit(UnaryOperator<Draft> change) {
		requireDraft();
		Draft changed = change.apply(this.now.draft());
		if (!changed.equals(this.now.draft())) {
			this.now = this.now.drafted(changed);
		}
	}

	void requireDraft() {
		if (this.now.state() != AnnouncementState.DRAFT) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_FIXED,
					Map.of("state", AnnouncementTexts.state(this.now.state())));
		}
	}

	/** Lets it leave by itself at that time. */
	void schedule(Instant leaves, boolean blanks, Act act) {
		this.now = this.now.sentBy(act.member(), blanks, leaves);
		step(AnnouncementState.SCHEDULED, "", act);
	}

	/** Takes it back before it has left. */
	void recall(String reason, Act act) {
		if (this.now.state() != AnnouncementState.SCHEDULED) {
			throw impossible();
		}
		step(AnnouncementState.DRAFT, reason, act);
		this.now = this.now.drafted(this.now.draft()).sentBy(null, false, null);
	}

	void discard(Act act) {
		if (this.now.version() > 0) {
			throw impossible();
		}
		step(AnnouncementState.CANCELLED, "", act);
	}

	/** Lets the first version leave; who scheduled it has sent it. */
	void leave(boolean blanks, Act act) {
		MemberId sender = (act.member() != null) ? act.member() : this.now.sender();
		this.now = this.now.sentBy(sender, blanks, act.at()).left(1, act.at());
		step(AnnouncementState.SENDING, "", act);
	}

	void pause(Act act) {
		step(AnnouncementState.PAUSED, "", act);
	}

	void resume(Act act) {
		if (this.now.state() != AnnouncementState.PAUSED) {
			throw impossible();
		}
		step(AnnouncementState.SENDING, "", act);
	}

	/** Calls it off on its way, or before it leaves by itself; needs a reason. */
	void cancel(String reason, Act act) {
		if (this.now.state() == AnnouncementState.DRAFT) {
			throw impossible();
		}
		String said = reason.strip();
		if (said.isEmpty()) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_REASON_MISSING);
		}
		if (said.length() > LONGEST_REASON) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_REASON_LONG,
					Map.of("length", said.length(), "limit", LONGEST_REASON));
		}
		step(AnnouncementState.CANCELLED, said, act);
		this.now = this.now.because(said);
	}

	/** Puts other words in place of those that were sent. */
	void correct(Draft draft, boolean blanks, Act act) {
		step(AnnouncementState.CORRECTED, "", act);
		this.now = this.now.drafted(draft)
			.sentBy(act.member(), blanks, act.at())
			.left(this.now.version() + 1, act.at());
		step(AnnouncementState.SENDING, "", act);
	}

	/** Nothing of it waits any more. */
	void finish(Act clock) {
		step(AnnouncementState.SENT, "", clock);
	}

	/** Its time is over. */
	void close(Act clock) {
		step(AnnouncementState.CLOSED, "", clock);
	}

	private void step(AnnouncementState to, String reason, Act act) {
		if (!this.now.state().next().contains(to)) {
			throw impossible();
		}
		this.steps.add(new AnnouncementStep(act.at(), act.member(), this.now.state(), to, this.now.version(), reason));
		this.now = this.now.in(to, act.at());
	}

	private Refusal impossible() {
		return new Refusal(AnnouncementReason.ANNOUNCEMENT_STEP_IMPOSSIBLE,
				Map.of("state", AnnouncementTexts.state(this.now.state())));
	}

	/** The history's rows since it was read. */
	List<AnnouncementStep> steps() {
		return this.steps;
	}

	Snapshot snapshot() {
		return this.now;
	}

	/**
	 * An announcement as it is stored.
	 *
	 * @param version of the words; 0 while nobody was told
	 * @param revision of the draft, by which a sender says which one was seen
	 * @param sender who sent it last; null before, and when that is nobody's business
	 * @param since since when it is in its state
	 * @param leaves when it leaves, or left
	 * @param sentAt when the latest version left
	 * @param blanks whether its sender lets fields without a value stay blank
	 * @param reason why it was called off
	 */
	record Snapshot(AnnouncementId id, CommitteeId scope, AnnouncementState state, int version, int revision,
			Draft draft, @Nullable MemberId author, @Nullable MemberId sender, Instant since, @Nullable Instant leaves,
			@Nullable Instant sentAt, boolean blanks, String reason, Instant madeAt) {

		/** When its time is over; never before it was sent. */
		@Nullable Instant closes(Duration open) {
			if (this.sentAt == null) {
				return null;
			}
			return this.draft.isReceipt() ? Objects.requireNonNull(this.draft.due()) : this.sentAt.plus(open);
		}

		/** Whether its time is over. */
		boolean isOver(Instant at, Duration open) {
			Instant closes = closes(open);
			return closes != null && !at.isBefore(closes);
		}

		/** Its state by the clock, whether or not a job has run. */
		AnnouncementState stateAt(Instant at, Duration open) {
			return (this.state == AnnouncementState.SENT && isOver(at, open)) ? AnnouncementState.CLOSED : this.state;
		}

		/** The same, were it to say something else. */
		Snapshot with(Draft next) {
			return new Snapshot(this.id, this.scope, this.state, this.version, this.revision, next, this.author,
					this.sender, this.since, this.leaves, this.sentAt, this.blanks, this.reason, this.madeAt);
		}

		private Snapshot drafted(Draft next) {
			return new Snapshot(this.id, this.scope, this.state, this.version, this.revision + 1, next, this.author,
					this.sender, this.since, this.leaves, this.sentAt, this.blanks, this.reason, this.madeAt);
		}

		private Snapshot in(AnnouncementState next, Instant at) {
			return new Snapshot(this.id, this.scope, next, this.version, this.revision, this.draft, this.author,
					this.sender, at, this.leaves, this.sentAt, this.blanks, this.reason, this.madeAt);
		}

		private Snapshot sentBy(@Nullable MemberId by, boolean blanksAllowed, @Nullable Instant leaving) {
			return new Snapshot(this.id, this.scope, this.state, this.version, this.revision, this.draft, this.author,
					by, this.since, leaving, this.sentAt, blanksAllowed, this.reason, this.madeAt);
		}

		private Snapshot left(int next, Instant at) {
			return new Snapshot(this.id, this.scope, this.state, next, this.revision, this.draft, this.author,
					this.sender, this.since, this.leaves, at, this.blanks, this.reason, this.madeAt);
		}

		private Snapshot because(String said) {
			return new Snapshot(this.id, this.scope, this.state, this.version, this.revision, this.draft, this.author,
					this.sender, this.since, this.leaves, this.sentAt, this.blanks, said, this.madeAt);
		}

	}

}
