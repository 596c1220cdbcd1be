package kr.bridgebot.proposals.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.bridgebot.chat.Directory;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.proposals.Cast;
import kr.bridgebot.proposals.Draft;
import kr.bridgebot.proposals.Filing;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalDocket;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalMove;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalView;
import kr.bridgebot.proposals.Verdict;
import kr.bridgebot.proposals.VoteChoice;
import kr.bridgebot.proposals.VotingDesk;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Phones;
import kr.bridgebot.testing.Phones.Phone;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Proposals as they look on the phones of those concerned. */
@BotTest
@TestPropertySource(properties = "bridgebot.test.database-of=proposals")
class ProposalPlayTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Directory directory;

	@Autowired
	private AssistantDesk assistants;

	@Autowired
	private ProposalDesk desk;

	@Autowired
	private ProposalDocket docket;

	@Autowired
	private VotingDesk voting;

	@Autowired
	private Phones phones;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private Reminders reminders;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private Cast cast;

	@BeforeEach
	void gathers() {
		this.jdbc.sql("delete from proposal_told").update();
		this.jdbc.sql("delete from proposal_news").update();
		this.cast = Cast.gather(this.gatherings, this.register, this.directory);
		this.phones.settle();
	}

	@AfterEach
	void clears() {
		this.carrier.reset();
		this.clock.reset();
	}

	@Test
	void writesAProposalByQuestionsAndHandsItIn() {
		Phone author = phone(this.cast.author());
		Phone chair = phone(this.cast.chair());

		author.types("/propose");
		author.types("인허가 기간 단축");
		author.types("해외 인허가 기간을 줄이자는 제언이에요.");
		assertThat(author.last().html()).contains("초안을 저장했어요").contains("인허가 기간 단축").contains("작성중").contains("해외 인허가");
		assertThat(chair.messages()).isEmpty();
		author.presses("분과에 올리기");
		assertThat(author.last().html()).contains("올릴까요?");
		String notice = author.presses("분과에 올리기");

		assertThat(notice).isEqualTo("저장했어요. 지금 상태: 분과검토");
		assertThat(Phones.labels(author.last())).contains("철회").doesNotContain("분과 채택", "제목");
		assertThat(chair.last().html()).contains("새 제언이 올라왔어요").contains("인허가 기간 단축");
		chair.presses("제언 보기");
		assertThat(Phones.labels(chair.last())).contains("분과 채택", "반려", "미채택", "병합", "소식 그만 받기").doesNotContain("철회");
	}

	@Test
	void writesAProposalInOneLine() {
		Phone author = phone(this.cast.author());

		author.types("/propose 한 줄 제언 | 한 줄 내용");

		assertThat(author.last().html()).contains("한 줄 제언").contains("한 줄 내용").contains("작성중");
	}

	@Test
	void asksByButtonsToWhomAProposalInOneLineGoes() {
		Phone secretary = phone(this.cast.secretary());
		int before = count();

		secretary.types("/propose 두 곳 제언 | 한 줄 내용");
		assertThat(secretary.last().html()).contains("‘두 곳 제언’을 어느 위원회에");
		assertThat(count()).isEqualTo(before);
		String committee = Phones.labels(secretary.last()).getLast();
		secretary.presses(committee);

		assertThat(secretary.last().html()).contains("두 곳 제언").contains("한 줄 내용").contains("작성중").contains(committee);
		assertThat(count()).isEqualTo(before + 1);
	}

	@Test
	void refusesEndlessAndEmptyTitlesAndKeepsAsking() {
		Phone author = phone(this.cast.author());
		int before = count();

		author.types("/propose " + "가".repeat(5000) + " | 내용");
		assertThat(author.last().html()).contains("제목은 200자까지");
		author.types("/propose | 내용만");
		author.types("나".repeat(5000));
		assertThat(author.last().html()).contains("제목은 200자까지").contains("5,000자");
		assertThat(count()).isEqualTo(before);
		author.types("짧은 제목");
		author.types("다".repeat(4001));
		assertThat(author.last().html()).contains("내용은 4,000자까지");
		assertThat(count()).isEqualTo(before);
		author.types("짧은 내용");
		assertThat(count()).isEqualTo(before + 1);
	}

	@Test
	void tellsOfAnUnknownNumberAndOfAForeignDraftTheSame() {
		ProposalView draft = this.docket.get(draft("남의 초안", "내용"), this.cast.author());
		Phone stranger = phone(this.cast.stranger());
		Phone author = phone(this.cast.author());

		stranger.types("/proposal 2026-999999");
		String unknown = stranger.last().html();
		stranger.types("/proposal " + draft.number());
		assertThat(stranger.last().html()).isEqualTo(unknown).contains("찾을 수 없는 제언");
		stranger.types("/proposal");
		assertThat(stranger.last().html()).contains("번호와 함께");
		author.types("/proposal " + draft.number());
		assertThat(author.last().html()).contains("남의 초안");
	}

	@Test
	void showsThePresentStateToWhoeverComesLater() {
		ProposalId id = handedIn("늦은 결정");
		Phone chair = phone(this.cast.chair());
		Phone clerk = phone(this.cast.clerk());
		String number = number(id);
		chair.types("/proposal " + number);
		clerk.types("/proposal " + number);
		clerk.presses("미채택");
		chair.presses("분과 채택");
		chair.presses("분과 채택");

		clerk.types("중복이에요");

		assertThat(clerk.messages().values()).anyMatch((letter) -> letter.html().contains("먼저 처리하셨어요"));
		assertThat(this.docket.get(id, this.cast.author()).state()).isEqualTo(ProposalState.SUBCOMMITTEE_ADOPTED);
	}

	@Test
	void showsThePresentCardWhenAnOldOneIsPressed() {
		ProposalId id = handedIn("오래된 카드");
		Phone chair = phone(this.cast.chair());
		chair.types("/proposal " + number(id));
		this.desk.take(id, new ProposalMove.Reasoned(ProposalState.RETURNED, "자료 부족"), this.cast.clerk());

		String notice = chair.presses("분과 채택");

		assertThat(notice).contains("먼저 처리하셨어요").contains("반려");
		assertThat(Phones.labels(chair.last())).doesNotContain("분과 채택");
	}

	@Test
	void returnsWithAReasonThatTheAuthorReadsAndTakesItBackAmended() {
		ProposalId id = handedIn("고칠 제언");
		Phone author = phone(this.cast.author());
		Phone chair = phone(this.cast.chair());
		chair.types("/proposal " + number(id));

		chair.presses("반려");
		chair.types("비용을 더해 주세요");
		assertThat(author.last().html()).contains("반려됐어요").contains("사유: 비용을 더해 주세요");
		author.presses("제언 보기");
		author.presses("내용");
		author.types("비용을 더한 내용");
		assertThat(author.last().html()).contains("비용을 더한 내용");
		author.presses("분과에 올리기");
		author.presses("분과에 올리기");

		assertThat(this.docket.get(id, this.cast.author()).state()).isEqualTo(ProposalState.SUBCOMMITTEE_REVIEW);
	}

	@Test
	void entersASubmissionByAForm() {
		ProposalId id = adopted("제출할 제언");
		Phone secretary = phone(this.cast.secretary());
		secretary.types("/proposal " + number(id));

		secretary.presses("부처 제출 적기");
		secretary.types("표본 부처");
		secretary.types("없음");
		secretary.types("표본-2026-7");
		secretary.types("오늘");
		secretary.types("2026년 11월 1일");
		assertThat(secretary.last().html()).contains("이미 지난 날");
		assertThat(this.docket.get(id, this.cast.secretary()).state()).isEqualTo(ProposalState.ADOPTED);
		secretary.types("12월 24일");

		assertThat(secretary.last().html()).contains("지금 상태: 제출")
			.contains("표본 부처 · 표본-2026-7")
			.contains("부처 회신 기한: 12월 24일");
		assertThat(this.docket.get(id, this.cast.stranger()).filing())
			.isEqualTo(new Filing("표본 부처", "", "표본-2026-7", TODAY, TODAY.plusDays(30)));
	}

	@Test
	void entersAnAnswerThatOnlyTheSecretariatReadsUntilItIsPublished() {
		ProposalId id = submitted("회신 받을 제언");
		Phone secretary = phone(this.cast.secretary());
		Phone author = phone(this.cast.author());
		String number = number(id);
		secretary.types("/proposal " + number);
		secretary.presses("부처 회신 적기");
		secretary.presses("일부수용");
		secretary.types("일부만 받아들여요");
		secretary.types("3월 2일");
		assertThat(secretary.last().html()).contains("일부수용").contains("아직 공개 전").contains("일부만 받아들여요");
		author.types("/proposal " + number);
		assertThat(author.last().html()).contains("제출").doesNotContain("일부수용", "일부만");

		secretary.presses("회신 공개");
		secretary.presses("회신 공개");

		author.types("/proposal " + number);
		assertThat(author.last().html()).contains("일부수용").contains("일부만 받아들여요").contains("다시 검토할 날");
	}

	@Test
	void namesTheMinistryToWhoeverHearsOfTheSubmission() {
		ProposalId id = adopted("보낸 제언");
		this.jdbc.sql("delete from proposal_told").update();
		Phone author = phone(this.cast.author());

		this.desk.take(id, new ProposalMove.Submit(new Filing("표본 부처", "표본과", "", TODAY, TODAY.plusDays(30))),
				this.cast.secretary());
		this.phones.settle();

		assertThat(author.last().html()).contains("지금 상태: <b>제출</b>")
			.contains("표본 부처 표본과")
			.contains("부처 회신 기한: 12월 24일");
	}

	@Test
	void asksInItsOwnWordsWhetherASupplementWasSent() {
		ProposalId id = submitted("보완할 제언");
		this.desk.take(id, new ProposalMove.Reasoned(ProposalState.SUPPLEMENT, "자료를 더"), this.cast.secretary());
		Phone secretary = phone(this.cast.secretary());
		secretary.types("/proposal " + number(id));

		secretary.presses("보완 제출함");

		assertThat(secretary.last().html()).contains("부처에 낸 것으로 적을까요?");
		secretary.presses("보완 제출함");
		assertThat(secretary.last().html()).contains("<b>부처검토</b>");
	}

	@Test
	void namesTheMinistrysVerdictToAllWhoHearOfItsAnswer() {
		ProposalId id = submitted("소식 제언");
		this.desk.follow(id, this.cast.stranger());
		Phone follower = phone(this.cast.stranger());
		Phone author = phone(this.cast.author());
		this.desk.take(id, new ProposalMove.Answer(Verdict.PARTLY, "일부만 받아들여요", TODAY.plusDays(90)),
				this.cast.secretary());
		this.phones.settle();
		assertThat(follower.messages()).isEmpty();

		this.desk.publish(id, this.cast.secretary());
		this.phones.settle();
		this.reminders.passUntil(Instant.parse("2026-11-24T08:00:00Z"));
		this.phones.settle();

		assertThat(follower.last().html()).contains("지금 상태: <b>회신 · 일부수용</b>").contains("일부만 받아들여요");
		assertThat(author.last().html()).contains("모아 알려 드려요").contains("회신 · 일부수용");
	}

	@Test
	void votesByACardThatAnAssistantMayPressToo() {
		ProposalId id = inSteering("서면 의결 제언");
		Actor voter = this.cast.voters().getFirst();
		MemberId helper = this.gatherings.members("global", 1).getFirst();
		this.assistants.name(voter.self(), helper, this.cast.secretary());
		Phone assistant = this.phones.of(this.gatherings.link(helper), "ko");
		Phone chair = phone(this.cast.steeringChair());
		chair.types("/proposal " + number(id));
		chair.presses("서면 의결 열기");
		chair.types("11월 27일 오후 6시");

		assertThat(assistant.last().html()).contains("서면 의결").contains("대신 투표").contains("서면 의결 제언");
		assistant.types("/todo");
		assertThat(assistant.last().html()).contains("서면 의결(" + name(voter) + " 연구위원님 대신): " + number(id));
		assistant.presses(number(id));
		String saved = assistant.presses("찬성");
		String same = assistant.presses("✅ 찬성");
		String changed = assistant.presses("보완");
		assistant.presses("의견 적기");
		assistant.types("비용을 더해 주세요");

		assertThat(saved).startsWith("저장됨: 찬성.").contains("11월 27일");
		assertThat(same).startsWith("이미 찬성으로 저장");
		assertThat(changed).startsWith("바꿨어요: 보완.");
		var ballot = this.voting.latest(id).orElseThrow().of(voter.self()).orElseThrow();
		assertThat(ballot.choice()).isEqualTo(VoteChoice.AMEND);
		assertThat(ballot.castBy()).isEqualTo(helper);
		assertThat(ballot.remark()).isEqualTo("비용을 더해 주세요");
		assertThat(assistant.messages().values())
			.anyMatch((letter) -> letter.html().contains("대신 투표") && letter.html().contains("비용을 더해 주세요"));
	}

	@Test
	void letsAnAssistantReadAlongWithThePrincipal() {
		ProposalId id = inSteering("함께 읽을 제언");
		Actor voter = this.cast.voters().getFirst();
		MemberId helper = this.gatherings.members("global", 1).getFirst();
		Phone assistant = this.phones.of(this.gatherings.link(helper), "ko");
		String number = number(id);
		assistant.types("/proposal " + number);
		assertThat(assistant.last().html()).contains("찾을 수 없는 제언");

		this.assistants.name(voter.self(), helper, this.cast.secretary());
		this.phones.settle();
		assistant.types("/proposal " + number);

		assertThat(assistant.last().html()).contains("함께 읽을 제언").contains("운영위심의");
		assertThat(Phones.labels(assistant.last())).doesNotContain("포럼 채택", "소식 받기");
		this.assistants.name(this.cast.author().self(), helper, this.cast.secretary());
		this.phones.settle();
		assistant.types("/proposal " + number(draft("남의 초안", "내용")));
		assertThat(assistant.last().html()).contains("찾을 수 없는 제언");
	}

	@Test
	void showsWhatAVoteCameToToWhoeverLooksFirstAfterItsDeadline() {
		ProposalId id = inSteering("늦은 표");
		this.voting.open(id, this.clock.instant().plus(Duration.ofDays(2)), this.cast.steeringChair());
		for (Actor voter : this.cast.voters().subList(0, 2)) {
			this.voting.cast(id, 1, voter.self(), VoteChoice.FOR, voter);
		}
		Phone late = phone(this.cast.voters().get(2));
		this.clock.set(Instant.parse("2026-11-27T02:00:00Z"));

		late.types("/proposal " + number(id));

		assertThat(late.messages().values()).anyMatch(
				(letter) -> letter.html().contains("포럼채택") && letter.html().contains("찬성 2 · 반대 0 · 보완 0 — 찬성으로 의결"));
	}

	@Test
	void asksForADeadlineToCome() {
		ProposalId id = inSteering("지난 기한");
		Phone chair = phone(this.cast.steeringChair());
		chair.types("/proposal " + number(id));
		chair.presses("서면 의결 열기");

		chair.types("2026년 11월 1일");

		assertThat(chair.last().html()).contains("이미 지난 때");
		assertThat(this.voting.latest(id)).isEmpty();
	}

	@Test
	void fitsItsCardsIntoOneMessageHoweverMuchThereIs() {
		ProposalId id = draft("제".repeat(200), "글&".repeat(2000));
		for (int i = 0; i < 12; i++) {
			this.desk.take(id, new ProposalMove.Plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
			this.desk.take(id, new ProposalMove.Reasoned(ProposalState.RETURNED, "사".repeat(500)), this.cast.chair());
		}
		Phone author = phone(this.cast.author());
		author.types("/proposal " + number(id));
		assertThat(length(author.last())).isLessThan(4096);

		author.presses("전문 보기");
		assertThat(length(author.last())).isBetween(2000, 4096);
		author.presses("돌아가기");
		author.presses("경과 모두");
		assertThat(length(author.last())).isBetween(1000, 4096);
		assertThat(Phones.labels(author.last())).contains("1/5");
	}

	@Test
	void takesFilesAndLetsThemGoAgain() {
		ProposalId id = draft("첨부 제언", "내용");
		Phone author = phone(this.cast.author());
		author.types("/proposal " + number(id));
		author.presses("파일 더하기");
		author.types("파일이 아니에요");
		assertThat(author.last().html()).contains("파일을 보내 주세요");

		author.sends("근거.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));

		assertThat(author.last().html()).contains("파일을 더했어요").contains("첨부 1건");
		author.presses("첨부 받기");
		assertThat(author.last().html()).isEqualTo("근거.csv");
		author.presses("파일 더하기");
		author.presses("빼기: 근거.csv");
		assertThat(this.docket.files(this.docket.get(id, this.cast.author()))).isEmpty();
	}

	@Test
	void takesCoAuthorsInByAList() {
		ProposalId id = draft("함께 쓰는 제언", "내용");
		Phone author = phone(this.cast.author());
		author.types("/proposal " + number(id));
		author.presses("공동 제안자");
		String colleague = name(this.cast.colleague());

		String notice = author.presses(colleague + " 연구위원님");

		assertThat(notice).contains("공동 제안자로 더했어요");
		author.presses("돌아가기");
		assertThat(author.last().html()).contains("외 1명");
		assertThat(this.docket.get(id, this.cast.colleague()).isEditable()).isTrue();
	}

	@Test
	void followsAndLeavesAPublicProposal() {
		ProposalId id = submitted("따를 제언");
		Phone stranger = phone(this.cast.stranger());
		stranger.types("/proposal " + number(id));

		stranger.presses("소식 받기");
		assertThat(this.docket.get(id, this.cast.stranger()).follows()).isTrue();
		stranger.presses("소식 그만 받기");

		assertThat(this.docket.get(id, this.cast.stranger()).follows()).isFalse();
	}

	@Test
	void mergesByTheOthersNumber() {
		ProposalId one = handedIn("하나");
		ProposalId other = handedIn("다른 하나");
		Phone chair = phone(this.cast.chair());
		chair.types("/proposal " + number(one));
		chair.presses("병합");
		chair.types("2026-999999");
		assertThat(chair.last().html()).contains("찾을 수 없는 제언");

		chair.types(number(other));

		assertThat(chair.last().html()).contains("병합").contains(number(other) + " 제언에 병합됨");
	}

	@Test
	void listsWhatWaitsAmongOnesErrands() {
		ProposalId id = handedIn("할 일");
		Phone chair = phone(this.cast.chair());

		chair.types("/todo");

		assertThat(chair.last().html()).contains("제언 검토하기: " + number(id));
		chair.presses(number(id));
		assertThat(chair.last().html()).contains("분과검토");
	}

	/**
	 * Takes a phone up once everything said so far has arrived, so that its chat is
	 * empty.
	 */
	private Phone phone(Actor actor) {
		this.phones.settle();
		return this.phones.of(actor.account(), "ko");
	}

	private ProposalId draft(String title, String body) {
		return this.desk.draft(
				new Draft(this.gatherings.committee(Cast.BODY).id(), title, body, null, Set.of(), List.of()),
				this.cast.author());
	}

	private ProposalId handedIn(String title) {
		ProposalId id = draft(title, "표본 내용");
		this.desk.take(id, new ProposalMove.Plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		return id;
	}

	private ProposalId inSteering(String title) {
		ProposalId id = handedIn(title);
		this.desk.take(id, new ProposalMove.Plain(ProposalState.SUBCOMMITTEE_ADOPTED), this.cast.chair());
		this.desk.take(id, new ProposalMove.Plain(ProposalState.STEERING_REVIEW), this.cast.chair());
		return id;
	}

	private ProposalId adopted(String title) {
		ProposalId id = inSteering(title);
		this.desk.take(id, new ProposalMove.Plain(ProposalState.ADOPTED), this.cast.steeringChair());
		return id;
	}

	private ProposalId submitted(String title) {
		ProposalId id = adopted(title);
		this.desk.take(id, new ProposalMove.Submit(new Filing("표본 부처", "", "", TODAY, TODAY.plusDays(30))),
				this.cast.secretary());
		return id;
	}

	private String number(ProposalId id) {
		return this.docket.get(id, this.cast.author()).number().toString();
	}

	private String name(Actor actor) {
		return this.register.get(actor.self()).name();
	}

	private int count() {
		return this.jdbc.sql("select count(*) from proposal").query(Integer.class).single();
	}

	private static int length(Letter letter) {
		return letter.html().replaceAll("<[^>]+>", "").replaceAll("&[a-z]+;", "&").length();
	}

}
