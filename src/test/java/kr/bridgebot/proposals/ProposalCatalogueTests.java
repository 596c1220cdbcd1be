package kr.bridgebot.proposals;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.proposals.CataloguePage.Bookmark;
import kr.bridgebot.proposals.CataloguePage.Entry;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@BotTest
@Transactional
class ProposalCatalogueTests {

	private static final String BODY = "social";

	@Autowired
	ProposalCatalogue catalogue;

	@Autowired
	ProposalDesk desk;

	@Autowired
	ProposalDocket docket;

	@Autowired
	Gatherings gatherings;

	@Autowired
	TestClock clock;

	/** Stands in all that one test writes, and nowhere else. */
	private String mark;

	private Actor author;

	private Actor chair;

	private Actor secretary;

	private Actor steering;

	@BeforeEach
	void bringsPeopleTogether() {
		this.mark = "표식" + Ids.next();
		this.author = seated(this.gatherings.members(BODY, 1).getFirst(), BODY, Role.MEMBER);
		this.chair = seated(this.gatherings.members(BODY, 1).getFirst(), BODY, Role.CHAIR);
		this.secretary = this.gatherings.secretary(this.gatherings.members("future-tech", 1).getFirst());
		this.steering = seated(this.gatherings.members("steering", 1).getFirst(), "steering", Role.CHAIR);
	}

	@AfterEach
	void setsTheClockBack() {
		this.clock.reset();
	}

	private Actor seated(MemberId member, String committee, Role role) {
		Actor person = this.gatherings.person(member);
		return new Actor(person.account(), member, Language.KO, person.zone(), false, Map.of(body(committee), role),
				Set.of());
	}

	private CommitteeId body(String committee) {
		return this.gatherings.committee(committee).id();
	}

	private ProposalId draft(String title, String text) {
		return this.desk.draft(new Draft(body(BODY), title, text, null, Set.of(), List.of()), this.author);
	}

	private ProposalId draft(String title) {
		return draft(title, "표본 내용 " + this.mark);
	}

	private void move(ProposalId id, ProposalState to, Actor actor) {
		this.desk.take(id, new ProposalMove.Plain(to), actor);
	}

	private ProposalId adopted(String title) {
		ProposalId id = draft(title);
		move(id, ProposalState.SUBCOMMITTEE_REVIEW, this.author);
		move(id, ProposalState.SUBCOMMITTEE_ADOPTED, this.chair);
		move(id, ProposalState.STEERING_REVIEW, this.chair);
		move(id, ProposalState.ADOPTED, this.steering);
		return id;
	}

	private ProposalId submitted(String title) {
		ProposalId id = adopted(title);
		LocalDate today = this.clock.instant().atZone(this.author.zone()).toLocalDate();
		this.desk.take(id, new ProposalMove.Submit(new Filing("표본부", "", "", today, today.plusDays(30))),
				this.secretary);
		return id;
	}

	private ProposalId answered(String title) {
		ProposalId id = submitted(title);
		this.desk.take(id, new ProposalMove.Answer(Verdict.ACCEPTED, "표본 회신", null), this.secretary);
		return id;
	}

	private List<Entry> found(String words, Actor reader) {
		return this.catalogue.page(new Shelf.Found(words), null, 50, reader).entries();
	}

	private List<String> titles(Shelf shelf, Bookmark at, int size) {
		return titles(this.catalogue.page(shelf, at, size, this.author));
	}

	private static List<String> titles(CataloguePage page) {
		return page.entries().stream().map(Entry::title).toList();
	}

	@Test
	void listsToEverybodyExactlyWhatTheyMayOpen() {
		ProposalId draft = draft("작성중");
		ProposalId review = draft("분과검토");
		move(review, ProposalState.SUBCOMMITTEE_REVIEW, this.author);
		ProposalId adopted = adopted("포럼채택");
		ProposalId submitted = submitted("제출");
		ProposalId answered = answered("회신");
		List<ProposalId> all = List.of(draft, review, adopted, submitted, answered);
		Actor stranger = this.gatherings.person(this.gatherings.members("future-tech", 1).getFirst());
		Map<String, Actor> readers = new LinkedHashMap<>(Map.of("author", this.author, "author without a seat",
				this.gatherings.person(this.author.self()), "committee", this.chair, "steering committee",
				this.steering, "secretariat", this.secretary, "co-chair of the forum",
				seated(this.gatherings.members("future-tech", 1).getFirst(), "forum", Role.CO_CHAIR), "anybody",
				stranger));

		readers.forEach((who, reader) -> assertThat(found(this.mark, reader)).as(who)
			.extracting(Entry::id)
			.containsExactlyInAnyOrderElementsOf(this.docket.find(all, reader).keySet()));
		assertThat(found(this.mark, stranger)).extracting(Entry::id).containsExactly(answered, submitted);
		assertThat(found(this.mark, this.secretary)).extracting(Entry::id)
			.containsExactly(answered, submitted, adopted, review);
	}

	@Test
	void tellsOfAnAnswerOnceItIsPublished() {
		ProposalId id = answered("회신");

		assertThat(found(this.mark, this.author)).extracting(Entry::state).containsExactly(ProposalState.SUBMITTED);
		assertThat(found(this.mark, this.secretary)).extracting(Entry::state).containsExactly(ProposalState.ANSWERED);
		assertThat(this.catalogue.page(new Shelf.InState(ProposalState.ANSWERED), null, 50, this.author).entries())
			.extracting(Entry::id)
			.doesNotContain(id);
		assertThat(this.catalogue.page(new Shelf.InState(ProposalState.ANSWERED), null, 50, this.secretary).entries())
			.extracting(Entry::id)
			.contains(id);

		this.desk.publish(id, this.secretary);

		assertThat(this.catalogue.page(new Shelf.InState(ProposalState.ANSWERED), null, 50, this.author).entries())
			.extracting(Entry::id)
			.contains(id);
	}

	@Test
	void listsOnesOwnAndThoseOfOthersThatOneFollows() {
		ProposalId own = draft("내 것");
		ProposalId joint = this.desk.draft(new Draft(body(BODY), "함께", "내용", null, Set.of(), List.of()), this.chair);
		this.desk.takeIn(joint, this.author.self(), this.chair);
		ProposalId followed = this.desk
			.draft(new Draft(body(BODY), "관심", "내용", null, Set.of(this.author.self()), List.of()), this.chair);

		assertThat(titles(new Shelf.Mine(), null, 50)).containsExactly("함께", "내 것");
		assertThat(titles(new Shelf.Followed(), null, 50)).containsExactly("관심");
		assertThat(List.of(own, joint, followed)).doesNotHaveDuplicates();
	}

	@Test
	void showsNoMoreOfAFollowedOneThanItsFollowerMayRead() {
		Actor former = this.gatherings.person(this.gatherings.members("future-tech", 1).getFirst());
		this.desk.draft(new Draft(body(BODY), "남의 것", "내용", null, Set.of(former.self()), List.of()), this.author);

		assertThat(this.catalogue.page(new Shelf.Followed(), null, 50, former).entries()).isEmpty();
	}

	@Test
	void listsACommitteesOwn() {
		ProposalId id = draft("우리 분과");

		assertThat(this.catalogue.page(new Shelf.OfCommittee(body(BODY)), null, 50, this.author).entries())
			.allMatch((entry) -> entry.committee().equals(body(BODY)))
			.extracting(Entry::id)
			.contains(id);
		assertThat(this.catalogue.page(new Shelf.OfCommittee(body("global")), null, 50, this.author).entries())
			.extracting(Entry::id)
			.doesNotContain(id);
	}

	@Test
	void turnsPagesThereAndBack() {
		for (int i = 1; i <= 5; i++) {
			draft("표본 " + i);
		}

		CataloguePage first = this.catalogue.page(new Shelf.Mine(), null, 2, this.author);
		CataloguePage second = this.catalogue.page(new Shelf.Mine(), first.after(), 2, this.author);
		CataloguePage third = this.catalogue.page(new Shelf.Mine(), second.after(), 2, this.author);

		assertThat(List.of(titles(first), titles(second), titles(third))).containsExactly(List.of("표본 5", "표본 4"),
				List.of("표본 3", "표본 2"), List.of("표본 1"));
		assertThat(first.before()).isNull();
		assertThat(third.after()).isNull();
		assertThat(this.catalogue.page(new Shelf.Mine(), third.before(), 2, this.author)).isEqualTo(second);
		assertThat(this.catalogue.page(new Shelf.Mine(), second.before(), 2, this.author)).isEqualTo(first);
	}

	@Test
	void missesNoneAndRepeatsNoneWhenOthersComeInBetween() {
		for (int i = 1; i <= 4; i++) {
			draft("표본 " + i);
		}
		CataloguePage first = this.catalogue.page(new Shelf.Mine(), null, 2, this.author);
		draft("새것");

		CataloguePage second = this.catalogue.page(new Shelf.Mine(), first.after(), 2, this.author);
		CataloguePage back = this.catalogue.page(new Shelf.Mine(), second.before(), 2, this.author);

		assertThat(titles(second)).containsExactly("표본 2", "표본 1");
		assertThat(titles(back)).containsExactly("표본 4", "표본 3");
		assertThat(titles(new Shelf.Mine(), back.before(), 2)).containsExactly("새것", "표본 4");
	}

	@Test
	void beginsAnewWhereAPageIsNoMore() {
		draft("표본 1");
		draft("표본 2");

		assertThat(titles(new Shelf.Mine(), new Bookmark(1, false), 2)).containsExactly("표본 2", "표본 1");
		assertThat(titles(new Shelf.Mine(), new Bookmark(Long.MAX_VALUE, true), 2)).containsExactly("표본 2", "표본 1");
	}

	@ParameterizedTest
	@CsvSource({ "특허", "허권", "특허권 이전", "이전 특허", "AI", "ai", "ｘ 인공", "100%", "a_b", "'홍''s'", "\\n" })
	void findsWhatHasAllTheWords(String words) {
		draft("특허권 이전 촉진 " + this.mark, "인공지능(AI) ｘ 100% a_b 홍's \\n 지원");

		assertThat(found(words + " " + this.mark, this.author)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "허특", "특허 양잠", "1%0", "a%b", "axb", "허 권이전", "'; drop table proposal; --" })
	void findsNothingThatHasNotAllTheWords(String words) {
		draft("특허권 이전 촉진 " + this.mark, "인공지능 100% a_b 1x0");

		assertThat(found(words + " " + this.mark, this.author)).isEmpty();
	}

	@Test
	void findsSyllablesHoweverTheyAreTyped() {
		draft(Normalizer.normalize("특허권 " + this.mark, Normalizer.Form.NFD));

		assertThat(found(this.mark + " 특허", this.author)).hasSize(1);
		assertThat(found(Normalizer.normalize(this.mark + " 특허", Normalizer.Form.NFD), this.author)).hasSize(1);
	}

	@Test
	void findsByNumberAndAfterRewriting() {
		ProposalId id = draft("처음 " + this.mark);
		String number = this.docket.get(id, this.author).number().toString();
		this.desk.rewrite(id, "고친 내용", this.author);

		assertThat(found(number + " " + this.mark, this.author)).extracting(Entry::id).containsExactly(id);
		assertThat(found("고친 " + this.mark, this.author)).extracting(Entry::id).containsExactly(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "특", "가 나 다", "%", " ", "ㅌ" })
	void asksForTwoLetters(String words) {
		assertThatThrownBy(() -> found(words, this.author)).isInstanceOf(Refusal.class)
			.hasMessage("PROPOSAL_SEARCH_TOO_SHORT");
	}

	@Test
	void pagesThroughWhatIsFound() {
		for (int i = 1; i <= 5; i++) {
			draft("표본 " + i);
		}
		Shelf shelf = new Shelf.Found(this.mark);

		CataloguePage first = this.catalogue.page(shelf, null, 2, this.author);
		CataloguePage second = this.catalogue.page(shelf, first.after(), 2, this.author);
		CataloguePage third = this.catalogue.page(shelf, second.after(), 2, this.author);

		assertThat(List.of(titles(first), titles(second), titles(third))).containsExactly(List.of("표본 5", "표본 4"),
				List.of("표본 3", "표본 2"), List.of("표본 1"));
		assertThat(third.older()).isFalse();
		assertThat(this.catalogue.page(shelf, third.before(), 2, this.author)).isEqualTo(second);
		assertThat(this.catalogue.page(shelf, second.before(), 2, this.author)).isEqualTo(first);
	}

	@Test
	void readsOutHowLongEachStateTook() {
		ProposalId id = draft("일수 " + this.mark);
		this.clock.advance(Duration.ofDays(3));
		move(id, ProposalState.SUBCOMMITTEE_REVIEW, this.author);
		this.clock.advance(Duration.ofHours(36));
		this.desk.take(id, new ProposalMove.Reasoned(ProposalState.RETURNED, "보완"), this.chair);
		this.clock.advance(Duration.ofDays(1));
		move(id, ProposalState.SUBCOMMITTEE_REVIEW, this.author);
		this.clock.advance(Duration.ofHours(12));
		List<CatalogueLine> lines = new ArrayList<>();

		this.catalogue.readOut(this.secretary, lines::add);

		assertThat(lines).filteredOn((line) -> line.title().contains(this.mark))
			.singleElement()
			.satisfies(
					(line) -> assertThat(line.spent()).containsOnly(Map.entry(ProposalState.DRAFT, Duration.ofDays(3)),
							Map.entry(ProposalState.SUBCOMMITTEE_REVIEW, Duration.ofDays(2)),
							Map.entry(ProposalState.RETURNED, Duration.ofDays(1))));
	}

	@Test
	void readsOutNoDraftsAndAgesNothingThatIsFinished() {
		draft("초안 " + this.mark);
		ProposalId done = draft("미채택 " + this.mark);
		move(done, ProposalState.SUBCOMMITTEE_REVIEW, this.author);
		this.desk.take(done, new ProposalMove.Reasoned(ProposalState.DECLINED, "사유"), this.chair);
		this.clock.advance(Duration.ofDays(3));
		List<CatalogueLine> lines = new ArrayList<>();

		this.catalogue.readOut(this.secretary, lines::add);

		assertThat(lines).filteredOn((line) -> line.title().contains(this.mark)).singleElement().satisfies((line) -> {
			assertThat(line.state()).isEqualTo(ProposalState.DECLINED);
			assertThat(line.spent()).doesNotContainKey(ProposalState.DECLINED);
		});
	}

	@Test
	void readsOutToTheSecretariatAlone() {
		assertThatThrownBy(() -> this.catalogue.readOut(this.chair, (line) -> {
		})).isInstanceOf(Refusal.class).hasMessage("PROPOSAL_SECRETARIAT_ONLY");
	}

}
