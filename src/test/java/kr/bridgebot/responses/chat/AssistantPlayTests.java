package kr.bridgebot.responses.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What assistants see of their principals' invitations: the second member assists the
 * first.
 */
@BotTest
class AssistantPlayTests extends Play {

	@Autowired
	private AssistantDesk assistants;

	private Actor secretary;

	@BeforeEach
	void namesAnAssistant() {
		this.secretary = this.gatherings.secretary(this.members.get(2));
		this.assistants.name(this.members.get(0), this.members.get(1), this.secretary);
		settle();
		this.carrier.reset();
	}

	@Test
	void showsAnAssistantWhatThePrincipalAnswers() {
		this.gatherings.announce(BODY, Mode.HYBRID, null, this.chair);
		settle();

		press(0, "불참");

		assertThat(posts(1)).hasSize(2);
		assertThat(letters(1).getLast().html()).contains("앞으로 온 초대예요").contains("회신: <b>불참</b>");
	}

	@Test
	void tellsAnAssistantNothingMoreAfterTheirDismissal() {
		this.gatherings.announce(BODY, Mode.HYBRID, null, this.chair);
		settle();

		dismiss();
		settle();
		press(0, "불참");

		assertThat(letters(1)).noneMatch((letter) -> letter.html().contains("불참"));
		assertThat(letters(1)).anySatisfy((letter) -> {
			assertThat(letter.html()).contains("이 초대는 이제 이 대화에서 보실 수 없어요");
			assertThat(letter.keyboard()).isEmpty();
		});
	}

	@Test
	void sendsAnAssistantNoInvitationThatWaitedWhenTheyWereDismissed() {
		this.clock.set(Instant.parse("2026-11-24T13:00:00Z"));
		this.gatherings.announce(BODY, Mode.HYBRID, null, this.chair);

		dismiss();
		this.clock.set(Instant.parse("2026-11-24T23:01:00Z"));
		settle();

		assertThat(posts(1)).filteredOn((letter) -> letter.html().contains("초대예요")).isEmpty();
		assertThat(posts(1)).filteredOn((letter) -> letter.html().startsWith("📅")).hasSize(1);
	}

	@Test
	void sendsAnAssistantNoWordsThatWaitedWhenTheyWereDismissed() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.HYBRID, null, this.chair);
		settle();
		this.clock.set(Instant.parse("2026-11-24T13:00:00Z"));
		this.planning.cancel(seminar, "표본 사유", this.chair);

		dismiss();
		this.carrier.reset();
		this.clock.set(Instant.parse("2026-11-24T23:01:00Z"));
		settle();

		assertThat(posts(0)).filteredOn((letter) -> letter.html().contains("표본 사유")).hasSize(1);
		assertThat(posts(1)).filteredOn((letter) -> letter.html().contains("표본 사유")).hasSize(1);
	}

	private void dismiss() {
		this.assistants.dismiss(this.members.get(0), this.members.get(1), this.secretary);
	}

}
