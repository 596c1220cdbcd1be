package kr.bridgebot.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.delivery.Delivery;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@BotTest
@TestPropertySource(properties = "bridgebot.test.database-of=minutes")
class MinutesRemindersTests {

	private static final String BODY = "ecosystem";

	private static final Instant AFTER = Instant.parse("2026-12-17T07:30:00Z");

	@Autowired
	MinutesDesk desk;

	@Autowired
	PlanningDesk planning;

	@Autowired
	Outbox outbox;

	@Autowired
	Gatherings gatherings;

	@Autowired
	Reminders reminders;

	@Autowired
	TestClock clock;

	private MemberId chair;

	private SeminarId seminar;

	@BeforeEach
	void holds() {
		this.gatherings.clear(BODY);
		this.chair = this.gatherings.members(BODY, 1, Role.CHAIR).getFirst();
		this.seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, officer());
		this.clock.set(AFTER);
		this.planning.hold(this.seminar, officer());
	}

	@AfterEach
	void resets() {
		this.clock.reset();
	}

	private Actor officer() {
		return this.gatherings.officer(this.chair, BODY);
	}

	private List<MemberId> told(String which) {
		return this.outbox.outcomes("minutes-owed/" + this.seminar.value() + "/" + which)
			.stream()
			.map(Delivery::member)
			.toList();
	}

	/** The third day after is a Sunday, the tenth too. */
	@Test
	void remindsTheClerkTwiceAndThenTheChairOnWorkingDays() {
		MemberId clerk = this.gatherings.members(BODY, 1, Role.CLERK).getFirst();

		this.reminders.passUntil(Instant.parse("2026-12-20T03:00:00Z"));
		assertThat(told("")).isEmpty();
		this.reminders.passUntil(Instant.parse("2026-12-20T23:01:00Z"));
		assertThat(told("")).containsExactly(clerk);
		this.reminders.passUntil(Instant.parse("2026-12-24T01:01:00Z"));
		assertThat(told("minutes-clerk-1")).containsExactly(clerk);
		this.reminders.passUntil(Instant.parse("2026-12-27T23:01:00Z"));
		assertThat(told("minutes-chair-")).containsExactly(this.chair);
		assertThat(told("")).hasSize(3);
	}

	@Test
	void remindsTheChairWhereThereIsNoClerk() {
		this.reminders.passUntil(Instant.parse("2026-12-20T23:01:00Z"));

		assertThat(told("minutes-clerk-0")).containsExactly(this.chair);
	}

	@Test
	void remindsNobodyOncePublished() {
		this.desk.write(this.seminar, Section.DISCUSSION, "논의한 내용", false, 0, officer());
		this.desk.publish(this.seminar, 1, "", officer());

		this.reminders.passUntil(Instant.parse("2026-12-28T03:00:00Z"));

		assertThat(told("")).isEmpty();
	}

}
