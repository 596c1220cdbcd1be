package kr.bridgebot.seminars;

/** What happened to a meeting; published within the transaction. */
public sealed interface SeminarEvent {

	/** The meeting as it is after the event. */
	SeminarView seminar();

	/** A committee owes a meeting for the window that has come. */
	record FellDue(SeminarView seminar) implements SeminarEvent {
	}

	/**
	 * No date stands although it is time.
	 *
	 * @param occasion which of the planned occasions to say so it is
	 * @param secretariat whether the secretariat is to know, rather than the officers
	 */
	record Overdue(SeminarView seminar, String occasion, boolean secretariat) implements SeminarEvent {
	}

	/** Something was settled that nobody but the officers knows of yet. */
	record Drafted(SeminarView seminar) implements SeminarEvent {
	}

	/** Members are to be invited; also after a postponed meeting was announced again. */
	record Announced(SeminarView seminar) implements SeminarEvent {
	}

	/**
	 * Date, mode, place, topic, deadline or capacity changed after it had been announced.
	 *
	 * @param before as it had been announced
	 */
	record Rescheduled(SeminarView before, SeminarView seminar) implements SeminarEvent {

		/**
		 * Whether those who answered have to be asked again: date, mode or place moved.
		 */
		public boolean needsReconfirmation() {
			return !this.before.startsAt().equals(this.seminar.startsAt())
					|| !this.before.endsAt().equals(this.seminar.endsAt()) || this.before.mode() != this.seminar.mode()
					|| !this.before.venue().equals(this.seminar.venue());
		}

	}

	/** Put off without a new date yet; the view still has the former one. */
	record Postponed(SeminarView seminar, String reason) implements SeminarEvent {
	}

	/** Called off; of one that was still a draft nobody had been told. */
	record Cancelled(SeminarView seminar, String reason) implements SeminarEvent {
	}

	/** Will not be held in its window; members may have been told of it before. */
	record Skipped(SeminarView seminar, String reason) implements SeminarEvent {
	}

	/** It has begun. */
	record Started(SeminarView seminar) implements SeminarEvent {
	}

	/** It is over. */
	record Held(SeminarView seminar) implements SeminarEvent {
	}

	/** Everything is done. */
	record Closed(SeminarView seminar) implements SeminarEvent {
	}

	/** The secretariat took a finished meeting up again. */
	record Reopened(SeminarView seminar, String reason) implements SeminarEvent {
	}

}
