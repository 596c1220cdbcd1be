package kr.bridgebot.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Reminders;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Leads in whatever order somebody wrote them down. */
@BotTest
@TestPropertySource(properties = { "forum.responses.attendees[0]=2h", "forum.responses.attendees[1]=7d" })
class LeadOrderTests {

	private static final String BODY = "ecosystem";

	@Autowired
	private AnswerDesk desk;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private Reminders reminders;

	@Autowired
	private Outbox outbox;

	@Test
	void remindsAtEachLeadWhateverTheirOrder() {
		Actor chair = this.gatherings.officer(this.gatherings.members(BODY, 1, Role.CHAIR).getFirst(), BODY);
		MemberId member = this.gatherings.members(BODY, 1).getFirst();
		this.gatherings.link(member);
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, chair);
		this.desk.take(Wish.tap(this.gatherings.person(member), seminar, null, Answer.YES, null));

		this.reminders.passUntil(Instant.parse("2026-12-10T05:01:00Z"));
		this.reminders.passUntil(Instant.parse("2026-12-17T03:01:00Z"));

		assertThat(this.outbox.outcomes("reminder/" + seminar.value())).hasSize(2);
	}

}
