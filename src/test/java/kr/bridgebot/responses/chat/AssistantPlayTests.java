package kr.bridgebot.responses.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Ids;
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

	@Autowired
	private Outbox outbox;

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
		assertThat(letters(1).getLast().html()).contains("앞으로 온").contains("회신: <b>불참</b>");
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

		assertThat(posts(1)).filteredOn((letter) -> letter.html().contains("앞으로 온")).isEmpty();
		assertThat(posts(1)).filteredOn((letter) -> letter.html().startsWith("📅")).hasSize(1);
	}

	@Test
	void sendsAnAssistantNoWordsThatWaitedWhenTheyWereDismissed() {
		this.clock.set(Instant.parse("2026-11-24T13:00:00Z"));
		this.outbox.post(Notice.of("sample/" + Ids.next(), Card.of(Text.literal("표본 알림"))),
				List.of(this.members.get(0)));

		dismiss();
		this.clock.set(Instant.parse("2026-11-24T23:01:00Z"));
		settle();

		assertThat(posts(0)).extracting(Letter::html).contains("표본 알림");
		assertThat(posts(1)).extracting(Letter::html).doesNotContain("표본 알림");
	}

	private void dismiss() {
		this.assistants.dismiss(this.members.get(0), this.members.get(1), this.secretary);
	}

}
