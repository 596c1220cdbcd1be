package kr.bridgebot.responses.chat;

import static org.assertj.core.api.Assertions.assertThat;

import kr.bridgebot.seminars.Mode;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Phones;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A body that has to agree to proxies, as it looks on phones. */
@BotTest
class ProxyDecisionPlayTests {

	/** A committee of the sample forum whose proxies need approval. */
	private static final String BODY = "steering";

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private Phones phones;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	private Phones.Phone chair;

	private Phones.Phone member;

	@BeforeEach
	void asksForAProxy() {
		this.gatherings.clear(BODY);
		MemberId officer = this.gatherings.members(BODY, 1, Role.CHAIR).getFirst();
		MemberId other = this.gatherings.members(BODY, 1).getFirst();
		Actor actor = this.gatherings.officer(officer, BODY);
		long officerAccount = this.gatherings.link(officer);
		long memberAccount = this.gatherings.link(other);
		this.phones.settle();
		this.chair = this.phones.of(officerAccount, "ko");
		this.member = this.phones.of(memberAccount, "ko");
		this.gatherings.announce(BODY, Mode.ONSITE, null, actor);
		this.phones.settle();
		this.member.presses("대리 참석");
		this.member.types("홍길동 본부장");
	}

	@AfterEach
	void clears() {
		this.carrier.reset();
		this.clock.reset();
	}

	@Test
	void takesTheButtonsOffARequestThatWasRefused() {
		this.chair.presses("거절");
		assertThat(this.chair.last().html()).contains("홍길동 본부장님", "사유");
		this.chair.types("위원 본인 참석 원칙");

		assertThat(this.chair.live()).noneMatch((letter) -> Phones.labels(letter).contains("승인"));
		assertThat(this.chair.live()).noneMatch((letter) -> Phones.labels(letter).contains("그만두기"));
	}

	@Test
	void asksAgainWhenTheRefusalIsLeft() {
		this.chair.presses("거절");
		this.chair.presses("그만두기");

		assertThat(Phones.labels(this.chair.last())).containsExactly("승인", "거절");
	}

}
