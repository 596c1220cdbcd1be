package kr.bridgebot.responses.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What those see who answer for a member, and what that member hears of it. */
@BotTest
class SpokenForPlayTests extends Play {

	@Autowired
	private AssistantDesk assistants;

	private long assistant;

	private String principal;

	private String helper;

	@BeforeEach
	void namesAnAssistant() {
		MemberId someone = this.gatherings.members("social", 1).getFirst();
		this.assistant = this.gatherings.link(someone);
		MemberId member = this.members.getFirst();
		this.assistants.name(member, someone, this.gatherings.person(member));
		this.principal = name(member);
		this.helper = name(someone);
		settle();
		this.carrier.reset();
	}

	@Test
	void marksWhoseNewsItIsWhateverItTells() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		press(0, "참석");

		this.planning.postpone(seminar, "표본 사유", this.chair);
		settle();
		this.planning.cancel(seminar, "표본 사유", this.chair);
		settle();

		String mark = this.principal + " 앞으로 온 안내예요.";
		List<Letter> seen = letters(Place.privately(this.assistant));
		assertThat(seen).hasSizeGreaterThanOrEqualTo(5).allMatch((letter) -> letter.html().contains(mark));
		assertThat(seen).noneMatch((letter) -> letter.html().contains("내 회신"));
		assertThat(letters(0)).noneMatch((letter) -> letter.html().contains(mark));
	}

	@Test
	void tellsTheMemberWhatTheAssistantAnswered() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();

		pressAs(this.assistant, "참석");

		assertThat(lastPost(0).html()).startsWith("🔔 " + this.helper + "께서 기업생태계 분과 세미나 회신을 대신 했어요.")
			.contains("내 회신: <b>참석</b> · ", " · " + this.helper + " 입력");
		assertThat(labels(lastPost(0))).contains("불참");
		assertThat(posts(Place.privately(this.assistant))).hasSize(1);
		assertThat(letters(Place.privately(this.assistant)).getLast().html()).contains(this.helper + " 입력");
	}

	@Test
	void saysNoMoreWhoAnsweredOnceTheMemberHas() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		pressAs(this.assistant, "참석");

		press(0, "불참");

		assertThat(letters(0).getLast().html()).startsWith("📅 <b>기업생태계 분과 세미나</b>").doesNotContain(this.helper);
		assertThat(posts(0)).hasSize(2);
	}

	private String name(MemberId member) {
		return words(this.register.find(member).orElseThrow().salutation());
	}

}
