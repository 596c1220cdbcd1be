package kr.bridgebot.seminars;

/** What happened to a meeting; published within the transaction. */
public sealed interface SeminarEvent {

	/** The meeting as it is after the event. */
	SeminarView seminar();

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

	/** Put off without a new date yet. */
	record Postponed(SeminarView seminar, String reason) implements SeminarEvent {
	}

	/** Called off. */
	record Cancelled(SeminarView seminar, String reason) implements SeminarEvent {
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

}
