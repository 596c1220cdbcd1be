package kr.bridgebot.members.chat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Payloads;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.Accounts;
import kr.bridgebot.members.LinkDesk;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Muting;
import kr.bridgebot.members.Someone;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BotTest
@Transactional
class MembersConversationTests {

	private static final long ANNA = 5_130_001;

	private static final long BORA = 5_130_002;

	@Autowired
	private StartCommand start;

	@Autowired
	private MeCommand me;

	@Autowired
	private ConsentButton consent;

	@Autowired
	private PageButton page;

	@Autowired
	private LanguageButton language;

	@Autowired
	private MutingButton muting;

	@Autowired
	private InviteAssistantButton invite;

	@Autowired
	private DismissAssistantButton dismiss;

	@Autowired
	private ExportButton export;

	@Autowired
	private EraseButton erase;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Appointments appointments;

	@Autowired
	private CommitteeBoard board;

	@Autowired
	private LinkDesk links;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Texts texts;

	@Autowired
	private TestClock clock;

	private MemberId member;

	@BeforeEach
	void enrol() {
		this.clock.reset();
		this.member = this.register.enrol(List.of(Someone.named("표본 위원 07"))).getFirst();
	}

	@Test
	void tellsStrangersHowToGetALink() {
		Reply reply = this.start.on("", visit(ANNA));

		assertThat(words(reply)).contains("사무국에서 받은 연결 링크를 눌러 주세요");
	}

	@Test
	void asksForConsentNamingWhoAndWhat() {
		Reply reply = this.start.on(code(), visit(ANNA));

		assertThat(words(reply)).contains("표본 위원 07 본부장님이신가요?", "기관: 표본연구원", "이메일: s***@example.org", "저장하는 정보")
			.doesNotContain("sample@");
		assertThat(labels(reply)).containsExactly("동의하고 연결", "연결하지 않기");
	}

	@Test
	void namesCommitteeAndRoleBeforeAnybodyConsents() {
		this.appointments.appoint(List.of(new Appointment(this.member, this.board.byCode("global").orElseThrow().id(),
				Role.CLERK, LocalDate.of(2026, 1, 1), null)));

		Reply reply = this.start.on(code(), visit(ANNA));

		assertThat(words(reply)).contains("소속: 글로벌화 분과 간사");
	}

	@Test
	void keepsTheCodeOutOfTheButton() {
		String code = code();

		Reply reply = this.start.on(code, visit(ANNA));

		assertThat(presses(reply)).extracting(Payloads::encode).noneMatch((data) -> data.contains(code));
	}

	@Test
	void welcomesWhoeverAgrees() {
		Reply asked = this.start.on(code(), visit(ANNA));

		Reply welcome = this.consent.on((ConsentButton.Consent) presses(asked).getFirst(), visit(ANNA));

		assertThat(words(welcome)).contains("연결했어요. 표본 위원 07 본부장님, 환영해요!", "/seminars");
		assertThat(words(this.start.on("", visit(ANNA)))).contains("표본 위원 07 본부장님, 안녕하세요.");
	}

	@Test
	void letsGoOfWhoeverDeclines() {
		Reply asked = this.start.on(code(), visit(ANNA));

		Reply reply = this.consent.on((ConsentButton.Consent) presses(asked).getLast(), visit(ANNA));

		assertThat(words(reply)).contains("연결하지 않았어요.");
		assertThat(this.accounts.find(ANNA)).isEmpty();
	}

	@Test
	void saysTheSameOfEveryCodeThatCannotBeUsed() {
		String used = code();
		link(used, ANNA);

		List<String> answers = Stream.of(used, "unknown-but-well-formed", "두 단어")
			.map((code) -> words(this.start.on(code, visit(BORA))))
			.distinct()
			.toList();

		assertThat(answers).containsExactly("이 연결 링크는 쓸 수 없어요. 사무국에 새 링크를 요청해 주세요.");
	}

	@Test
	void letsNobodyGuessForLong() {
		for (int i = 0; i < 5; i++) {
			this.start.on("guess-" + i, visit(BORA));
		}
		String right = code();

		assertThat(words(this.start.on(right, visit(BORA)))).contains("잠시 받지 않아요");

		this.clock.advance(Duration.ofMinutes(10));
		assertThat(words(this.start.on(right, visit(BORA)))).contains("이신가요?");
	}

	@Test
	void answersAnOldConsentOfSomebodyLinked() {
		Reply asked = this.start.on(code(), visit(ANNA));
		ConsentButton.Consent agreed = (ConsentButton.Consent) presses(asked).getFirst();
		this.consent.on(agreed, visit(ANNA));

		Reply again = this.consent.on(agreed, visit(ANNA));

		assertThat(notice(again)).isEqualTo("이미 연결되어 있어요.");
	}

	@Test
	void showsEverybodyTheirOwn() {
		link(code(), ANNA);

		Reply reply = this.me.on("", visit(ANNA));

		assertThat(words(reply)).contains("이름: 표본 위원 07", "기관: 표본연구원", "직위: 본부장", "이메일: sample@example.org", "언어: 한국어");
		assertThat(labels(reply)).containsExactly("View in English", "알림 설정", "담당자", "내 데이터 받기", "내 정보 지우기");
	}

	@Test
	void switchesTheLanguageAndSaysSoInTheNewOne() {
		link(code(), ANNA);

		Reply reply = this.language.on(new LanguageButton.Speak(Language.EN), visit(ANNA));

		assertThat(words(reply)).startsWith("Saved: English.");
		assertThat(labels(reply)).containsExactly("Back to my info");
		assertThat(words(this.me.on("", visit(ANNA)), Language.EN)).contains("Name: 표본 위원 07", "Language: English");
	}

	@Test
	void switchesRemindersOffAndOn() {
		link(code(), ANNA);

		Reply off = this.muting.on(new MutingButton.Mute(Muting.NUDGES, true), visit(ANNA));
		assertThat(notice(off)).isEqualTo("저장됨: 회신 요청 알림 꺼짐");
		assertThat(labels(off)).contains("회신 요청 알림 켜기", "참석 전 알림 끄기");
		assertThat(this.register.muting(Muting.NUDGES, Set.of(this.member))).containsExactly(this.member);

		this.muting.on(new MutingButton.Mute(Muting.NUDGES, false), visit(ANNA));
		assertThat(this.register.muting(Muting.NUDGES, Set.of(this.member))).isEmpty();
	}

	@Test
	void bringsAnAssistantInAndLetsThemGo() {
		link(code(), ANNA);

		Reply invitation = this.invite.on(new InviteAssistantButton.Invite(this.member), visit(ANNA));
		String words = words(invitation);
		String code = words.lines().skip(1).findFirst().orElseThrow().replaceFirst(".*[ =]", "");
		assertThat(words).contains("표본 위원 07 본부장님의 담당자로 연결하는 링크예요.", "12월 8일");

		Reply asked = this.start.on(code, visit(BORA, "표본 담당 01"));
		assertThat(words(asked)).contains("표본 위원 07 본부장님의 담당자로 연결할까요?", "명단에 올릴 이름: 표본 담당 01");
		Reply welcome = this.consent.on((ConsentButton.Consent) presses(asked).getFirst(), visit(BORA, "표본 담당 01"));
		assertThat(words(welcome)).contains("표본 위원 07 본부장님의 담당자로 연결했어요.");

		Reply page = this.page.on(new PageButton.Open(MePages.Page.ASSISTANTS), visit(ANNA));
		assertThat(words(page)).contains("내 담당자: 표본 담당 01님");
		assertThat(labels(page)).contains("담당자 해제: 표본 담당 01님");
		MemberId assistant = this.accounts.find(BORA).orElseThrow().member();
		Reply ended = this.dismiss.on(new DismissAssistantButton.Dismiss(this.member, assistant), visit(ANNA));
		assertThat(notice(ended)).startsWith("저장됨: 담당자 해제.");
		assertThat(this.accounts.find(BORA).orElseThrow().principals()).isEmpty();
	}

	@Test
	void givesMembersTheirDataAsAFile() {
		link(code(), ANNA);

		Reply reply = this.export.on(new ExportButton.Export(), visit(ANNA));

		assertThat(reply.attachments()).singleElement().satisfies((file) -> {
			assertThat(file.name()).isEqualTo("my-data.json");
			assertThat(new String(file.content(), StandardCharsets.UTF_8)).contains("표본 위원 07");
		});
	}

	@Test
	void erasesAfterNamingTheConsequences() {
		link(code(), ANNA);

		Reply asked = this.page.on(new PageButton.Open(MePages.Page.LEAVE), visit(ANNA));
		assertThat(words(asked)).contains("되돌릴 수 없어요");
		Reply done = this.erase.on(new EraseButton.Erase(), visit(ANNA));

		assertThat(words(done)).contains("모두 지웠어요");
		assertThat(this.accounts.find(ANNA)).isEmpty();
		assertThat(this.register.find(this.member).orElseThrow().erased()).isTrue();
	}

	@Test
	void refusesForgedPressesOfStrangers() {
		Visit stranger = visit(5_130_099);
		List<Runnable> presses = List.of(() -> this.page.on(new PageButton.Open(MePages.Page.MAIN), stranger),
				() -> this.page.on(new PageButton.Open(MePages.Page.ASSISTANTS), stranger),
				() -> this.page.on(new PageButton.Open(MePages.Page.REMINDERS), stranger),
				() -> this.muting.on(new MutingButton.Mute(Muting.NUDGES, true), stranger),
				() -> this.language.on(new LanguageButton.Speak(Language.EN), stranger),
				() -> this.invite.on(new InviteAssistantButton.Invite(this.member), stranger),
				() -> this.dismiss.on(new DismissAssistantButton.Dismiss(this.member, this.member), stranger),
				() -> this.export.on(new ExportButton.Export(), stranger),
				() -> this.erase.on(new EraseButton.Erase(), stranger));

		assertThat(presses).allSatisfy((press) -> assertThatExceptionOfType(Refusal.class).isThrownBy(press::run));
	}

	private String code() {
		String link = this.links.issue(Set.of(this.member)).getOrDefault(this.member, "");
		return link.substring(Math.max(link.lastIndexOf('='), link.lastIndexOf(' ')) + 1);
	}

	private void link(String code, long account) {
		Reply asked = this.start.on(code, visit(account));
		this.consent.on((ConsentButton.Consent) presses(asked).getFirst(), visit(account));
	}

	private Visit visit(long account) {
		return visit(account, "표본");
	}

	private Visit visit(long account, String name) {
		Actor actor = Someone.behind(account, this.accounts);
		return new Visit(actor, new Profile(account, name, "ko"), Place.privately(account), this.clock.instant());
	}

	private static Card card(Reply reply) {
		Card replacement = reply.replacement();
		return (replacement != null) ? replacement : reply.cards().getFirst();
	}

	private String words(Reply reply) {
		return words(reply, Language.KO);
	}

	private String words(Reply reply, Language reader) {
		return say(card(reply).body(), reader);
	}

	private String notice(Reply reply) {
		return (reply.notice() == null) ? "" : say(reply.notice(), Language.KO);
	}

	private List<String> labels(Reply reply) {
		return card(reply).rows()
			.stream()
			.flatMap(List::stream)
			.map((button) -> say(button.label(), Language.KO))
			.toList();
	}

	private static List<Payload> presses(Reply reply) {
		return card(reply).rows()
			.stream()
			.flatMap(List::stream)
			.map((button) -> ((Button.Press) button).payload())
			.toList();
	}

	private String say(Text text, Language reader) {
		return this.texts.plain(text, reader, Someone.stranger(1).zone(), this.clock.instant());
	}

}
