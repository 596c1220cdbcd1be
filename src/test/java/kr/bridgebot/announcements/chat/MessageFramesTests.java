package kr.bridgebot.announcements.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.bridgebot.chat.Words;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Phones;
import kr.bridgebot.testing.Phones.Phone;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is painted around the words leaves room for them, on every phone. */
@BotTest
class MessageFramesTests {

	private static final String BODY = "ecosystem";

	private static final int CAPTION = 1024;

	private static final int MESSAGE = 4096;

	private static final Pattern LIMIT = Pattern.compile("사진과 함께 보내는 글은 ([0-9,]+)자까지예요\\. 지금은 2,000자예요");

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private MemberRegister register;

	@Autowired
	private AssistantDesk assistants;

	@Autowired
	private Phones phones;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	private MemberId principal;

	private MemberId helper;

	private Phone chair;

	private Phone member;

	private Phone assistant;

	@BeforeEach
	void takesUpThePhones() {
		this.gatherings.clear(BODY);
		this.gatherings.clear("social");
		MemberId chairperson = this.gatherings.members(BODY, 1, Role.CHAIR).getFirst();
		this.principal = this.gatherings.members(BODY, 1).getFirst();
		this.helper = this.gatherings.members("social", 1).getFirst();
		entitle(this.principal, "표본 위원 가", 20);
		entitle(this.helper, "표본 비서 나", 20);
		this.gatherings.officer(chairperson, BODY);
		long chairs = this.gatherings.link(chairperson);
		long members = this.gatherings.link(this.principal);
		long helpers = this.gatherings.link(this.helper);
		this.phones.settle();
		this.chair = this.phones.of(chairs, "ko");
		this.member = this.phones.of(members, "ko");
		this.assistant = this.phones.of(helpers, "en");
	}

	@AfterEach
	void clears() {
		this.assistants.dismiss(this.principal, this.helper, this.gatherings.person(this.principal));
		this.carrier.reset();
		this.clock.reset();
	}

	private void entitle(MemberId person, String name, int length) {
		this.register.amend(Map.of(person, new Entry(name, "", "직".repeat(length), null, "")));
	}

	private void namesTheAssistant() {
		this.assistants.name(this.principal, this.helper, this.gatherings.person(this.principal));
	}

	/** Writes too much below a picture and hears how much it may be. */
	private int limit() {
		this.chair.types("/announce");
		this.chair.sendsPicture(new byte[] { -1, -40, -1, -32 }, Words.plain("가".repeat(2000)));
		this.chair.presses("다 넣었어요");
		this.chair.presses("받는 분 정하기");
		this.chair.presses("기업생태계 분과 전원");
		this.chair.presses("다 정했어요");
		this.chair.presses("종류");
		this.chair.presses("확인요청");
		this.chair.presses("확인 기한 정하기");
		this.chair.presses("11월 27일(금) 오후 6시");
		this.chair.presses("미리보기");
		Matcher found = LIMIT.matcher(this.chair.last().html());
		assertThat(found.find()).as(this.chair.last().html()).isTrue();
		return Integer.parseInt(found.group(1).replace(",", ""));
	}

	private void sends(int length) {
		this.chair.presses("고치기");
		this.chair.presses("글");
		this.chair.types("가".repeat(length));
		this.chair.presses("미리보기");
		this.chair.presses("2명에게 보내기");
	}

	private static int length(Letter letter) {
		return letter.html().replaceAll("<[^<>]*>", "").replaceAll("&[a-z]+;", "&").length();
	}

	@Test
	void leavesWordsBelowAPictureAllTheRoomThatTheirFrameDoesNotTake() {
		int limit = limit();

		sends(limit);

		assertThat(limit).isBetween(850, CAPTION);
		assertThat(this.member.last().html()).contains("가".repeat(limit));
		assertThat(length(this.member.last())).isLessThanOrEqualTo(CAPTION);

		this.clock.set(Instant.parse("2026-11-27T10:00:00Z"));
		this.member.presses("확인");

		assertThat(this.member.last().html()).contains("기한 뒤").contains("가".repeat(limit));
		assertThat(length(this.member.last())).isLessThanOrEqualTo(CAPTION);
	}

	@Test
	void refusesOneLetterMore() {
		int limit = limit();
		this.chair.presses("고치기");
		this.chair.presses("글");
		this.chair.types("가".repeat(limit + 1));

		this.chair.presses("미리보기");

		assertThat(this.chair.last().html()).contains(limit + "자까지예요. 지금은 ");
		assertThat(Phones.labels(this.chair.last())).containsExactly("고치기", "버리기");
		assertThat(this.member.messages()).isEmpty();
	}

	@Test
	void reckonsWithTheNamesOfThoseForWhomAndByWhomItIsRead() {
		int alone = limit();
		entitle(this.principal, "표본 위원 가", 60);
		entitle(this.helper, "표본 비서 나", 90);
		namesTheAssistant();
		int limit = limit();

		sends(limit);

		assertThat(limit).isLessThan(alone - 80);
		assertThat(this.assistant.last().html()).contains("직".repeat(60)).contains("가".repeat(limit));
		assertThat(length(this.assistant.last())).isLessThanOrEqualTo(CAPTION);

		this.clock.set(Instant.parse("2026-11-27T10:00:00Z"));
		this.assistant.presses(Phones.labels(this.assistant.last()).getFirst());

		assertThat(this.member.last().html()).contains("직".repeat(90)).contains("가".repeat(limit));
		assertThat(length(this.member.last())).isLessThanOrEqualTo(CAPTION);
		assertThat(length(this.assistant.last())).isLessThanOrEqualTo(CAPTION);
	}

	@Test
	void leavesNamesOutThatCameAfterTheWordsWereMeasured() {
		namesTheAssistant();
		int limit = limit();
		sends(limit);
		entitle(this.principal, "표본 위원 가", 100);
		entitle(this.helper, "표본 비서 나", 100);

		this.assistant.presses(Phones.labels(this.assistant.last()).getFirst());

		assertThat(this.member.last().html()).contains("확인하셨어요").contains("가".repeat(limit)).doesNotContain("직");
		assertThat(length(this.member.last())).isLessThanOrEqualTo(CAPTION);
		assertThat(length(this.assistant.last())).isLessThanOrEqualTo(CAPTION);
	}

	@Test
	void fillsEachOfSeveralMessages() {
		namesTheAssistant();
		this.chair.types("/announce");
		this.chair.types("가".repeat(9000));
		this.chair.presses("다 썼어요");
		this.chair.presses("받는 분 정하기");
		this.chair.presses("기업생태계 분과 전원");
		this.chair.presses("다 정했어요");
		this.chair.presses("미리보기");

		this.chair.presses("2명에게 보내기");

		for (Phone phone : List.of(this.member, this.assistant)) {
			List<Integer> lengths = phone.messages()
				.values()
				.stream()
				.filter((letter) -> letter.html().contains("가가"))
				.map(MessageFramesTests::length)
				.toList();
			assertThat(lengths).hasSize(3).allMatch((length) -> length <= MESSAGE);
			assertThat(lengths.getFirst()).isGreaterThan(MESSAGE - 100);
		}
	}

}
