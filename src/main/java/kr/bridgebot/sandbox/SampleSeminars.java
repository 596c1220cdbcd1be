package kr.bridgebot.sandbox;

import java.util.List;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.sandbox.SampleFiles.SampleSeminar;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarEvent;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings some meetings of the sample forum further once their committee owes its first:
 * those that nobody touches stay due.
 */
class SampleSeminars {

	private static final Logger log = LoggerFactory.getLogger(SampleSeminars.class);

	private final SampleFiles files;

	private final SampleCast cast;

	private final CommitteeBoard board;

	private final SeminarCalendar calendar;

	private final SamplePlanning planning;

	SampleSeminars(SampleFiles files, SampleCast cast, CommitteeBoard board, SeminarCalendar calendar,
			SamplePlanning planning) {
		this.files = files;
		this.cast = cast;
		this.board = board;
		this.calendar = calendar;
		this.planning = planning;
	}

	@TransactionalEventListener
	void on(SeminarEvent.FellDue due) {
		SeminarView owed = due.seminar();
		String code = this.board.get(owed.committee()).code();
		this.files.seminars()
			.stream()
			.filter((sample) -> sample.committee().equals(code) && isFirst(owed))
			.findFirst()
			.ifPresent((sample) -> bring(sample, owed));
	}

	private boolean isFirst(SeminarView owed) {
		return this.calendar.latest(List.of(owed.committee()), 5)
			.stream()
			.allMatch((seminar) -> seminar.state() == SeminarState.DUE);
	}

	private void bring(SampleSeminar sample, SeminarView owed) {
		List<Actor> people = this.cast.linkedIn(owed.committee());
		if (people.isEmpty() || !people.getFirst().runs(owed.committee())) {
			return;
		}
		try {
			switch (sample.stage()) {
				case ANNOUNCED -> this.planning.announce(sample, owed, people);
				case HELD -> this.planning.hold(sample, owed.committee(), people);
			}
		}
		catch (Refusal refusal) {
			log.warn("A sample meeting stays as it is: {}", refusal.reason().name());
		}
	}

}
