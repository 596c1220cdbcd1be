package kr.bridgebot.sandbox;

import java.util.List;
import java.util.Optional;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.sandbox.SampleFiles.SampleSeminar;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarEvent;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings two meetings further as soon as the sample forum owes its first: that one is
 * announced, another committee has just met. What else falls due is left to whoever
 * plays.
 */
class SampleSeminars {

	private static final Logger log = LoggerFactory.getLogger(SampleSeminars.class);

	private final SampleFiles files;

	private final SampleCast cast;

	private final CommitteeBoard board;

	private final SeminarCalendar calendar;

	private final SamplePlanning planning;

	private final SampleAgenda agenda;

	SampleSeminars(SampleFiles files, SampleCast cast, CommitteeBoard board, SeminarCalendar calendar,
			SamplePlanning planning, SampleAgenda agenda) {
		this.files = files;
		this.cast = cast;
		this.board = board;
		this.calendar = calendar;
		this.planning = planning;
		this.agenda = agenda;
	}

	@TransactionalEventListener
	void on(SeminarEvent.FellDue due) {
		SeminarView owed = due.seminar();
		if (!isTheFirst()) {
			return;
		}
		String code = this.board.get(owed.committee()).code();
		List<SampleSeminar> samples = this.files.seminars();
		try {
			samples.stream()
				.filter((sample) -> sample.committee().equals(code))
				.findFirst()
				.ifPresent((sample) -> announce(sample, owed));
			samples.reversed()
				.stream()
				.filter((sample) -> !sample.committee().equals(code))
				.findFirst()
				.ifPresent(this::hold);
		}
		catch (Refusal refusal) {
			log.warn("A sample meeting stays as it is: {}", refusal.reason().name());
		}
	}

	private boolean isTheFirst() {
		return this.calendar.latest(this.board.all().stream().map(Committee::id).toList(), 20)
			.stream()
			.allMatch((seminar) -> seminar.state() == SeminarState.DUE);
	}

	private void announce(SampleSeminar sample, SeminarView owed) {
		List<Actor> people = this.cast.linkedIn(owed.committee());
		if (isRun(owed.committee(), people)) {
			this.planning.announce(sample, owed, people);
			this.agenda.publish(owed.id(), owed.committee(), people.getFirst());
		}
	}

	private void hold(SampleSeminar sample) {
		this.board.byCode(sample.committee()).map(Committee::id).ifPresent((committee) -> {
			List<Actor> people = this.cast.linkedIn(committee);
			if (isRun(committee, people)) {
				SeminarId meeting = this.planning.hold(sample, committee, owed(committee), people);
				this.agenda.discuss(sample, meeting, committee, people.getFirst());
			}
		});
	}

	/** What this committee owes, unless nobody else would owe anything then. */
	private Optional<SeminarId> owed(CommitteeId committee) {
		List<SeminarView> due = this.calendar.upcoming(this.board.all().stream().map(Committee::id).toList())
			.stream()
			.filter((seminar) -> seminar.state() == SeminarState.DUE)
			.toList();
		return (due.size() < 2) ? Optional.empty()
				: due.stream()
					.filter((seminar) -> seminar.committee().equals(committee))
					.map(SeminarView::id)
					.findFirst();
	}

	private static boolean isRun(CommitteeId committee, List<Actor> people) {
		return !people.isEmpty() && people.getFirst().runs(committee);
	}

}
