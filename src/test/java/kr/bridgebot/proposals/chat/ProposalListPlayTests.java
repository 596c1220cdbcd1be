package kr.bridgebot.proposals.chat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Payloads;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.proposals.Draft;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalKey;
import kr.bridgebot.proposals.ProposalMove;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Phones;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The list of proposals as it looks on a member's phone. */
@BotTest
class ProposalListPlayTests {

	private static final String BODY = "ecosystem";

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private ProposalDesk desk;

	@Autowired
	private MemberRegister register;

	@Autowired
	private ExportButton export;

	@Autowired
	private Phones phones;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	private Actor author;

	private Phones.Phone phone;

	/** Stands in all that one test writes, and nowhere else. */
	private String mark;

	@BeforeEach
	void takesUpThePhone() {
		MemberId member = this.gatherings.members(BODY, 1).getFirst();
		this.author = this.gatherings.officer(member, BODY);
		this.mark = Long.toString(Ids.next().getLeastSignificantBits() & 0xffffff, 36);
		long account = this.gatherings.link(member);
		this.phones.settle();
		this.phone = this.phones.of(account, "ko");
	}

	@AfterEach
	void clears() {
		this.carrier.reset();
		this.clock.reset();
	}

	private ProposalId draft(String title) {
		return this.desk.draft(
				new Draft(this.gatherings.committee(BODY).id(), title, "표본 내용 " + this.mark, null, Set.of(), List.of()),
				this.author);
	}

	private List<String> keys() {
		return Phones.labels(this.phone.last());
	}

	@Test
	void saysWhatToDoWhereThereIsNothing() {
		this.phone.types("/proposals");
		this.phone.presses("내 제언");

		assertThat(this.phone.last().html()).contains("내 제언").contains("제언 쓰기");
		assertThat(keys()).containsExactly("관심 제언", "전체", "위원회별", "상태별", "찾기");

		this.phone.presses("관심 제언");

		assertThat(this.phone.last().html()).contains("관심 제언이 없어요");
		assertThat(this.phone.messages()).hasSize(1);
	}

	@Test
	void pagesThroughOnesOwnAndOpensThem() {
		ProposalId oldest = draft("표본 <제언> & 1");
		for (int i = 2; i <= 8; i++) {
			draft("표본 제언 " + i);
		}
		this.phone.types("제안");

		this.phone.presses("내 제언");

		assertThat(keys()).hasSize(6 + 1 + 5).contains("다음").doesNotContain("이전");
		assertThat(this.phone.last().html()).contains("표본 제언 8 · 작성중").doesNotContain("표본 제언 2");

		this.phone.presses("다음");

		assertThat(this.phone.last().html()).contains("표본 제언 2").contains("표본 &lt;제언&gt; &amp; 1");
		assertThat(keys()).contains("이전").doesNotContain("다음");
		assertThat(this.phone.last().keyboard().get(1).getFirst().data())
			.isEqualTo(Payloads.encode(new ProposalKey(oldest)));

		this.phone.presses("이전");

		assertThat(this.phone.last().html()).contains("표본 제언 8");
		assertThat(this.phone.messages()).hasSize(1);
	}

	@Test
	void narrowsByCommitteeAndByState() {
		ProposalId id = draft("표본 " + this.mark);
		this.desk.take(id, new ProposalMove.Plain(ProposalState.SUBCOMMITTEE_REVIEW), this.author);
		this.phone.types("제안 목록");

		this.phone.presses("위원회별");
		this.phone.presses("기업생태계 분과");

		assertThat(this.phone.last().html()).contains("기업생태계").contains(this.mark);

		this.phone.presses("상태별");

		assertThat(keys()).hasSize(ProposalState.values().length + 1).contains("작성중", "종결");

		this.phone.presses("분과검토");

		assertThat(this.phone.last().html()).contains("정책 제언</b> · 분과검토").contains(this.mark + " · 분과검토");
	}

	@Test
	void searchesInAConversation() {
		draft("특허권 이전 촉진 " + this.mark);
		this.phone.types("/proposals");
		this.phone.presses("찾기");

		this.phone.types("특");

		assertThat(this.phone.last().html()).contains("두 글자 이상");

		this.phone.types("허권 " + this.mark);

		assertThat(this.phone.last().html()).contains("특허권 이전 촉진 " + this.mark);
		assertThat(this.phone.live()).hasSize(1);

		this.phone.types("/proposals 양잠 " + this.mark);

		assertThat(this.phone.last().html()).contains("찾지 못했어요");
	}

	@Test
	void pagesThroughWhatWasFound() {
		for (int i = 1; i <= 7; i++) {
			draft("표본 제언 " + i);
		}

		this.phone.types("/proposals 제언: ~100% " + this.mark);

		assertThat(this.phone.last().html()).contains("찾지 못했어요");

		this.phone.types("/proposals 표본 " + this.mark);
		this.phone.presses("다음");

		assertThat(this.phone.last().html()).contains("표본 제언 1").doesNotContain("표본 제언 2");
		assertThat(keys()).contains("이전").doesNotContain("다음");
	}

	@Test
	void showsTheLatestOnlyOfASearchThatNoButtonCarries() {
		String text = "중소기업과 대학의 공동 연구 성과를 이전하는 절차 " + this.mark;
		for (int i = 1; i <= 7; i++) {
			draft(text);
		}

		this.phone.types("/proposals " + text);

		assertThat(this.phone.last().html()).contains("최근 6건만");
		assertThat(keys()).doesNotContain("다음");
	}

	@Test
	void tellsStrangersNothing() {
		Phones.Phone stranger = this.phones.of(7_700_000_001L, "ko");

		stranger.types("/proposals");

		assertThat(stranger.last().html()).doesNotContain("정책 제언");
	}

	@Test
	void givesTheSecretariatASpreadsheetAndNobodyElse() throws IOException {
		ProposalId id = draft("=표본 " + this.mark);
		this.desk.take(id, new ProposalMove.Plain(ProposalState.SUBCOMMITTEE_REVIEW), this.author);
		MemberId secretary = this.gatherings.members(BODY, 1).getFirst();
		this.register.joinSecretariat(Set.of(secretary));
		Phones.Phone office = this.phones.of(this.gatherings.link(secretary), "ko");

		office.types("/proposals");
		office.presses("엑셀로 받기");

		assertThat(office.last().html()).isEqualTo("proposals.xlsx");

		Row row = written(this.gatherings.secretary(secretary)).stream()
			.filter((line) -> line.getCellText(2).contains(this.mark))
			.findFirst()
			.orElseThrow();
		assertThat(row.getCellText(2)).isEqualTo("'=표본 " + this.mark);
		assertThat(row.getCellText(4)).isEqualTo("분과검토");
		assertThatThrownBy(() -> this.export.on(new ExportButton.Export(), visit(this.author)))
			.isInstanceOf(Refusal.class);
	}

	private List<Row> written(Actor secretary) throws IOException {
		Reply reply = this.export.on(new ExportButton.Export(), visit(secretary));
		Attachment attachment = reply.attachments().getFirst();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(attachment.content()))) {
			return workbook.getFirstSheet().read();
		}
	}

	private Visit visit(Actor actor) {
		return new Visit(
				new Actor(actor.account(), actor.member(), Language.KO, ZoneId.of("Asia/Seoul"), actor.secretariat(),
						Map.of(this.gatherings.committee(BODY).id(), Role.MEMBER), Set.of()),
				new Profile(actor.account(), "표본", "ko"), Place.privately(actor.account()), this.clock.instant());
	}

}
