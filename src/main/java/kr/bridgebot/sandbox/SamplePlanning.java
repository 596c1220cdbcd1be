package kr.bridgebot.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.AnswerDesk;
import kr.bridgebot.responses.Wish;
import kr.bridgebot.sandbox.SampleFiles.SampleSeminar;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanChange;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans sample meetings as chairs do, and answers as members do: each time in a
 * transaction of its own, since that of the news which led here is over.
 */
class SamplePlanning {

	private static final int DAYS_TO_ANSWER = 9;

	private static final Duration SOON = Duration.ofSeconds(30);

	private final PlanningDesk planning;

	private final AnswerDesk answers;

	private final Clock clock;

	private final ZoneId zone;

	private final TransactionTemplate transaction;

	SamplePlanning(PlanningDesk planning, AnswerDesk answers, Clock clock, ZoneId zone,
			PlatformTransactionManager transactions) {
		this.planning = planning;
		this.answers = answers;
		this.clock = clock;
		this.zone = zone;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Announces an owed meeting and lets most of these people answer.
	 * @param people the chair first
	 */
	void announce(SampleSeminar sample, SeminarView owed, List<Actor> people) {
		LocalDate soonest = now().toLocalDate().plusDays(DAYS_TO_ANSWER);
		List<LocalDate> offers = this.planning.offers(owed.id());
		LocalDate day = offers.stream()
			.filter((offer) -> !offer.isBefore(soonest))
			.findFirst()
			.orElseGet(offers::getLast);
		announce(sample, owed.id(), List.of(new PlanChange.Date(day, null)), people);
	}

	/**
	 * Announces a meeting that begins at once and is over after a minute, as the clock
	 * will tell: no desk would take one that was held before it was planned.
	 * @param owed the one that the committee owes, if any
	 * @param people the chair first
	 * @return which one it is
	 */
	SeminarId hold(SampleSeminar sample, CommitteeId committee, Optional<SeminarId> owed, List<Actor> people) {
		ZonedDateTime start = now().plus(SOON).truncatedTo(ChronoUnit.SECONDS);
		SeminarId seminar = owed
			.orElseGet(() -> this.transaction.execute((status) -> this.planning.draft(committee, people.getFirst())));
		announce(sample, seminar, List.of(new PlanChange.Date(start.toLocalDate(), start.toLocalTime()),
				new PlanChange.Length(Duration.ofMinutes(1))), people);
		return seminar;
	}

	private void announce(SampleSeminar sample, SeminarId seminar, List<PlanChange> when, List<Actor> people) {
		Actor chair = people.getFirst();
		List<PlanChange> changes = new ArrayList<>(when);
		changes.add(new PlanChange.Topic(sample.topic()));
		changes.add(new PlanChange.Venue(sample.venue()));
		changes.add(new PlanChange.Link(sample.link()));
		this.transaction.executeWithoutResult((status) -> {
			changes.forEach((change) -> this.planning.settle(seminar, change, chair));
			this.planning.announce(seminar, this.planning.look(seminar, chair).version(), chair);
		});
		this.transaction.executeWithoutResult((status) -> this.answers.take(wishes(seminar, people)));
	}

	/** The last one of them has not answered yet. */
	private static List<Wish> wishes(SeminarId seminar, List<Actor> people) {
		List<Wish> wishes = new ArrayList<>();
		for (int i = 0; i < people.size() - 1; i++) {
			Actor person = people.get(i);
			wishes.add(switch (i % 4) {
				case 0 -> Wish.tap(person, seminar, null, Answer.YES, Mode.ONSITE);
				case 1 -> Wish.tap(person, seminar, null, Answer.YES, Mode.ONLINE);
				case 2 -> Wish.tap(person, seminar, null, Answer.MAYBE, null);
				default -> Wish.tap(person, seminar, null, Answer.NO, null);
			});
		}
		return wishes;
	}

	private ZonedDateTime now() {
		return this.clock.instant().atZone(this.zone);
	}

}
