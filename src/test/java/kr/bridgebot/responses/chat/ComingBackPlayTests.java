package kr.bridgebot.responses.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.delivery.Carrier.Why;
import kr.bridgebot.delivery.Reachability;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What those get who were away for a while. */
@BotTest
class ComingBackPlayTests extends Play {

	@Autowired
	private Reachability reachability;

	@Autowired
	private Appointments appointments;

	@Test
	void invitesWhoeverComesBackAfterBlocking() {
		this.reachability.learn(this.accounts.get(0), Standing.BLOCKED);
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();

		this.reachability.learn(this.accounts.get(0), Standing.ACTIVE);
		settle();

		assertThat(posts(0)).hasSize(1);
		assertThat(labels(lastPost(0))).contains("참석", "불참");
	}

	@Test
	void invitesNobodyTwiceWhoWasAwayBetweenTwoInvitations() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();

		this.reachability.learn(this.accounts.get(0), Standing.BLOCKED);
		this.reachability.learn(this.accounts.get(0), Standing.ACTIVE);
		settle();

		assertThat(posts(0)).hasSize(1);
	}

	@Test
	void bringsTheCardsOfWhoeverComesBackUpToDate() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		this.carrier.behave((errand) -> (errand.place().chat() == this.accounts.get(0))
				? new Outcome.Refused(Why.BLOCKED, "403") : this.carrier.take(errand));
		press(0, "참석");
		this.carrier.reset();

		this.reachability.learn(this.accounts.get(0), Standing.ACTIVE);
		settle();

		assertThat(letters(0)).hasSize(1);
		assertThat(letters(0).getFirst().html()).contains("내 회신: <b>참석</b>");
	}

	@Test
	void tellsWhoeverIsAppointedAgainThatTheyAreInvitedAgain() {
		CommitteeId body = this.gatherings.committee(BODY).id();
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		press(0, "참석");
		this.appointments.end(this.members.get(0), body, LocalDate.of(2026, 11, 25));
		settle();

		this.appointments.appoint(
				List.of(new Appointment(this.members.get(0), body, Role.MEMBER, LocalDate.of(2026, 11, 30), null)));
		settle();

		assertThat(posts(0)).hasSize(2);
		assertThat(lastPost(0).html()).contains("아직 회신하지 않으셨어요");
	}

}
