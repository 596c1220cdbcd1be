package kr.bridgebot.responses.chat;

import java.util.EnumSet;
import java.util.Set;
import kr.bridgebot.responses.CardKinds;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.StatusChange;
import org.springframework.stereotype.Component;

/** The turns of a meeting that members are told of. */
final class Bulletins {

	private static final Set<SeminarState> DATELESS = EnumSet.of(SeminarState.POSTPONED, SeminarState.DRAFT);

	private static final Set<SeminarState> OFF = EnumSet.of(SeminarState.CANCELLED, SeminarState.SKIPPED);

	private Bulletins() {
	}

	/** It is put off. */
	@Component
	static class Postponed extends Bulletin {

		Postponed(Invited invited, SeminarCalendar calendar) {
			super(invited, calendar, "responses.postponed", DATELESS);
		}

		@Override
		public String kind() {
			return CardKinds.POSTPONED;
		}

		@Override
		boolean isAbout(StatusChange step) {
			return step.from() == SeminarState.ANNOUNCED && step.to() == SeminarState.POSTPONED;
		}

	}

	/** It is called off. */
	@Component
	static class Cancelled extends Bulletin {

		Cancelled(Invited invited, SeminarCalendar calendar) {
			super(invited, calendar, "responses.cancelled", OFF);
		}

		@Override
		public String kind() {
			return CardKinds.CANCELLED;
		}

		@Override
		boolean isAbout(StatusChange step) {
			return OFF.contains(step.to());
		}

	}

	/** It was called off, and is not any more. */
	@Component
	static class Reopened extends Bulletin {

		Reopened(Invited invited, SeminarCalendar calendar) {
			super(invited, calendar, "responses.reopened", DATELESS);
		}

		@Override
		public String kind() {
			return CardKinds.REOPENED;
		}

		@Override
		boolean isAbout(StatusChange step) {
			return step.from() != null && OFF.contains(step.from());
		}

	}

}
