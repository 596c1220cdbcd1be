package kr.bridgebot.committees.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.GroupWatcher;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Payloads;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Switchboard;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.shared.Timestamps;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BotTest
class CommitteeConversationTests {

	private static final AtomicLong ACCOUNTS = new AtomicLong(810_000);

	private static final AtomicLong GROUPS = new AtomicLong(-1_008_100_000L);

	@Autowired
	Switchboard switchboard;

	@Autowired
	Texts texts;

	@Autowired
	Gatherings gatherings;

	@Autowired
	MemberRegister register;

	@Autowired
	CommitteeBoard board;

	@Autowired
	List<GroupWatcher> watchers;

	@Autowired
	Outbox outbox;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transaction;

	@Test
	void listsTheBodiesAndOpensACard() {
		Profile chair = linked(this.gatherings.members("global", 1, Role.CHAIR).getFirst());

		Card list = says(chair, "/committees");
		Card card = presses(chair, list, "Globalization");

		assertThat(words(list)).contains("✅", "Globalization", "chair");
		assertThat(words(card)).contains("every second month on the fourth Thursday at 16:00", "Next: ");
		assertThat(labels(card)).contains("Roll");
	}

	@Test
	void leadsFromTheRollToAPersonAndALink() {
		MemberId member = this.gatherings.members("global", 1).getFirst();
		Profile clerk = linked(this.gatherings.members("global", 1, Role.CLERK).getFirst());
		String name = this.register.find(member).orElseThrow().name();

		Card found = says(clerk, "/members " + name.substring(name.length() - 12));
		Card person = presses(clerk, found, called(member));
		Reply link = press(clerk, person, "New invitation link", Place.privately(clerk.account()));

		assertThat(words(person)).contains(name, "not linked", "Globalization");
		assertThat(labels(person)).contains("End the term").doesNotContain("Make chair");
		assertThat(words(link.cards().getFirst())).contains("start");
	}

	@Test
	void endsATermAfterAQuestion() {
		MemberId member = this.gatherings.members("global", 1).getFirst();
		Profile clerk = linked(this.gatherings.members("global", 1, Role.CLERK).getFirst());
		String name = this.register.find(member).orElseThrow().name();
		Card person = presses(clerk, says(clerk, "/members " + name.substring(name.length() - 12)), called(member));

		Card question = presses(clerk, person, "End the term");
		Card ended = presses(clerk, question, "End it today");

		assertThat(words(question)).contains("End the term of");
		assertThat(words(ended)).contains("today");
		assertThat(labels(ended)).doesNotContain("End the term");
	}

	@Test
	void bindsAGroupAtOnceAndAsksBeforeItMoves() {
		Profile clerk = linked(this.gatherings.members("ecosystem", 1, Role.CLERK).getFirst());
		Place first = group();
		Place second = group();
		unbind("ecosystem");

		String bound = words(shown(answer(new Inbound.Said(clerk, first, "/bind@bot"))));
		Card question = shown(answer(new Inbound.Said(clerk, second, "/bind@bot")));
		Card moved = shown(press(clerk, question, "Move it here", second));

		assertThat(bound).contains("now connected to Business ecosystem");
		assertThat(words(question)).contains("connected to another group");
		assertThat(words(moved)).contains("now connected");
		assertThat(this.board.boundTo(second)).map(Committee::code).contains("ecosystem");
		assertThat(this.board.boundTo(first)).isEmpty();
	}

	@Test
	void tellsTheOfficersWhenAGroupIsLost() {
		MemberId officer = this.gatherings.members("ecosystem", 1, Role.CHAIR).getFirst();
		Profile chair = linked(officer);
		Place group = group();
		unbind("ecosystem");
		answer(new Inbound.Said(chair, group, "/bind@bot"));

		this.transaction
			.executeWithoutResult((status) -> this.watchers.forEach((watcher) -> watcher.groupLeft(group.chat())));

		Committee committee = this.gatherings.committee("ecosystem");
		assertThat(committee.group()).isNull();
		assertThat(this.outbox.outcomes("group-lost/" + committee.id().value()))
			.extracting((delivery) -> delivery.member())
			.contains(officer);
	}

	@Test
	void keepsARollFromOtherPeoplesButtons() {
		Profile clerk = linked(this.gatherings.members("global", 1, Role.CLERK).getFirst());
		Profile stranger = new Profile(899_999, "anybody", "en");
		Card roll = says(clerk, "/members");

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> press(stranger, roll, labels(roll).getFirst(), Place.privately(899_999)))
			.withMessage("NOT_YOUR_COMMITTEE");
	}

	@Test
	void offersWhatItSpeaksOfWhenABoundGroupIsBoundAgain() {
		Profile clerk = linked(this.gatherings.members("ecosystem", 1, Role.CLERK).getFirst());
		Place group = group();
		unbind("ecosystem");
		answer(new Inbound.Said(clerk, group, "/bind@bot"));

		Card alone = shown(answer(new Inbound.Said(clerk, group, "/bind@bot")));

		assertThat(words(alone)).contains("belongs to Business ecosystem").doesNotContain("Choose");
		assertThat(labels(alone)).containsExactly("Disconnect");
	}

	private String called(MemberId member) {
		return words(this.register.find(member).orElseThrow().salutation());
	}

	private Profile linked(MemberId member) {
		long account = ACCOUNTS.incrementAndGet();
		this.jdbc.sql("insert into account (id, member_id, language, linked_at, consent_at) values (?, ?, 'EN', ?, ?)")
			.params(account, member.value(), Timestamps.of(Instant.EPOCH), Timestamps.of(Instant.EPOCH))
			.update();
		return new Profile(account, "anything", "ko");
	}

	private static Place group() {
		return new Place(GROUPS.decrementAndGet(), null, true);
	}

	private void unbind(String code) {
		Committee committee = this.gatherings.committee(code);
		this.board.unbind(committee.id(), this.gatherings.secretary(this.gatherings.members("social", 1).getFirst()));
	}

	private Card says(Profile who, String text) {
		return shown(answer(new Inbound.Said(who, Place.privately(who.account()), text)));
	}

	private Card presses(Profile who, Card card, String label) {
		return shown(press(who, card, label, Place.privately(who.account())));
	}

	private Reply press(Profile who, Card card, String label, Place place) {
		Button.Press key = keys(card).filter((button) -> words(button.label()).equals(label)).findFirst().orElseThrow();
		return answer(new Inbound.Pressed(who, place, Payloads.encode(key.payload()), 1L));
	}

	private Reply answer(Inbound inbound) {
		return Objects.requireNonNull(this.transaction.execute((status) -> this.switchboard.answer(inbound)));
	}

	private static Card shown(Reply reply) {
		@Nullable Card replacement = reply.replacement();
		return (replacement != null) ? replacement : reply.cards().getFirst();
	}

	private static Stream<Button.Press> keys(Card card) {
		return card.rows().stream().flatMap(List::stream).map(Button.Press.class::cast);
	}

	private List<String> labels(Card card) {
		return keys(card).map((key) -> words(key.label())).toList();
	}

	private String words(Card card) {
		return words(card.body());
	}

	private String words(Text text) {
		return this.texts.plain(text, Language.EN, ZoneId.of("Asia/Seoul"), Instant.parse("2026-11-24T01:00:00Z"));
	}

}
