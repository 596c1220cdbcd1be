package kr.bridgebot.members;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.members.AdmissionDesk.Welcome;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Reason;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BotTest
@Transactional
@RecordApplicationEvents
class AdmissionDeskTests {

	private static final long ANNA = 5_060_001;

	private static final long BORA = 5_060_002;

	@Autowired
	private AdmissionDesk admission;

	@Autowired
	private LinkDesk links;

	@Autowired
	private AssistantDesk assistants;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApplicationEvents events;

	private MemberId member;

	@BeforeEach
	void enrol() {
		this.clock.reset();
		this.member = this.register.enrol(List.of(Someone.named("표본 위원 07"))).getFirst();
	}

	@Test
	void linksWhoeverConsents() {
		Offer offer = offer(code(this.member), ANNA).orElseThrow();

		Optional<Welcome> welcome = consent(offer, ANNA);

		assertThat(offer).isInstanceOfSatisfying(Offer.Membership.class,
				(membership) -> assertThat(membership.person().id()).isEqualTo(this.member));
		assertThat(welcome).get().isInstanceOf(Welcome.Member.class);
		assertThat(this.accounts.find(ANNA)).get().satisfies((view) -> {
			assertThat(view.member()).isEqualTo(this.member);
			assertThat(view.language()).isEqualTo(Language.KO);
		});
		assertThat(this.events.stream(MemberEvent.Linked.class))
			.containsExactly(new MemberEvent.Linked(this.member, ANNA));
	}

	@Test
	void storesNothingBeforeTheConsent() {
		offer(code(this.member), ANNA);

		assertThat(this.accounts.find(ANNA)).isEmpty();
		assertThat(this.events.stream(MemberEvent.Linked.class)).isEmpty();
	}

	@Test
	void keepsOnlyAHashOfTheCode() {
		String code = code(this.member);

		List<String> hashes = this.jdbc.sql("select hash from link_code where member_id = :member")
			.param("member", this.member.value())
			.query(String.class)
			.list();

		assertThat(hashes).hasSize(1).doesNotContain(code).allMatch((hash) -> hash.matches("[0-9a-f]{64}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "unknown-but-well-formed", "두 단어", "a b", "';--", "\u0000" })
	void knowsNoneOfTheseCodes(String code) {
		assertThat(offer(code, ANNA)).isEmpty();
	}

	@Test
	void knowsNoCodeThatIsTooLong() {
		assertThat(offer("a".repeat(65), ANNA)).isEmpty();
	}

	@Test
	void tellsUsedAndExpiredCodesNotFromUnknownOnes() {
		String used = code(this.member);
		consent(offer(used, ANNA).orElseThrow(), ANNA);
		String expired = code(this.register.enrol(List.of(Someone.named("표본 위원 08"))).getFirst());
		this.clock.advance(Duration.ofDays(14));

		assertThat(offer(used, BORA)).isEmpty();
		assertThat(offer(expired, BORA)).isEmpty();
	}

	@Test
	void takesNoConsentAfterTheCodeExpired() {
		Offer offer = offer(code(this.member), ANNA).orElseThrow();
		this.clock.advance(Duration.ofDays(14));

		assertThat(consent(offer, ANNA)).isEmpty();
		assertThat(this.accounts.find(ANNA)).isEmpty();
	}

	@Test
	void takesAConsentOnlyFromWhomItWasAsked() {
		Offer offer = offer(code(this.member), ANNA).orElseThrow();

		assertThat(consent(offer, BORA)).isEmpty();
		assertThat(this.admission.consent(UUID.randomUUID(), Someone.stranger(ANNA), "")).isEmpty();
	}

	@Test
	void takesAConsentOnlyToWhatWasShownLast() {
		Offer first = offer(code(this.member), ANNA).orElseThrow();
		MemberId other = this.register.enrol(List.of(Someone.named("표본 위원 09"))).getFirst();
		offer(code(other), ANNA);

		assertThat(consent(first, ANNA)).isEmpty();
	}

	@Test
	void takesTheSameConsentOnce() {
		Offer offer = offer(code(this.member), ANNA).orElseThrow();

		assertThat(consent(offer, ANNA)).isPresent();
		assertThat(consent(offer, ANNA)).isEmpty();
	}

	@Test
	void letsGoOfWhoeverWouldRatherNot() {
		String code = code(this.member);
		Offer offer = offer(code, ANNA).orElseThrow();

		this.admission.decline(offer.id(), Someone.stranger(ANNA));

		assertThat(consent(offer, ANNA)).isEmpty();
		assertThat(offer(code, ANNA)).isPresent();
	}

	@Test
	void givesACodeToTheFirstOfTwo() {
		String code = code(this.member);
		Offer annas = offer(code, ANNA).orElseThrow();
		Offer boras = offer(code, BORA).orElseThrow();

		assertThat(consent(annas, ANNA)).isPresent();
		assertThat(consent(boras, BORA)).isEmpty();
	}

	@Test
	void refusesAnAccountThatIsSomebodyElses() {
		link(this.member, ANNA);
		MemberId other = this.register.enrol(List.of(Someone.named("표본 위원 10"))).getFirst();

		refuses(MembersReason.ACCOUNT_LINKED_ALREADY, () -> offer(code(other), ANNA));
	}

	@Test
	void refusesASecondAccountOfTheSamePerson() {
		link(this.member, ANNA);

		refuses(MembersReason.MEMBER_LINKED_ALREADY, () -> offer(code(this.member), BORA));
	}

	@Test
	void refusesASecondAccountThatWasAskedBefore() {
		Offer offer = offer(code(this.member), BORA).orElseThrow();
		this.accounts.link(ANNA, this.member, Language.KO, this.clock.instant());

		refuses(MembersReason.MEMBER_LINKED_ALREADY, () -> consent(offer, BORA));
	}

	@Test
	void tellsWhoeverIsLinkedAlready() {
		link(this.member, ANNA);

		refuses(MembersReason.LINKED_ALREADY, () -> offer(code(this.member), ANNA));
	}

	@Test
	void letsAnotherAccountInAfterTheSecretariatSeparatedTheFirst() {
		link(this.member, ANNA);
		MemberId staff = this.register.enrol(List.of(Someone.named("표본 사무국"))).getFirst();
		this.register.joinSecretariat(Set.of(staff));
		this.accounts.link(5_060_009, staff, Language.KO, this.clock.instant());

		this.links.unlink(this.member, Someone.behind(5_060_009, this.accounts));

		link(this.member, BORA);
		assertThat(this.accounts.find(ANNA)).isEmpty();
		refuses(MembersReason.UNLINKING_BY_SECRETARIAT,
				() -> this.links.unlink(staff, Someone.behind(BORA, this.accounts)));
	}

	@Test
	void voidsAFormerLinkWithEachFreshOne() {
		String former = code(this.member);
		String fresh = code(this.member);

		assertThat(offer(former, ANNA)).isEmpty();
		assertThat(offer(fresh, ANNA)).isPresent();
	}

	@Test
	void takesTheCodesOfTheRosterFile() {
		this.links.accept(Map.of(this.member, "invitation-code-0007"));
		this.links.accept(Map.of(this.member, "invitation-code-0007"));

		assertThat(offer("invitation-code-0007", ANNA)).isPresent();
	}

	@Test
	void doesNotReviveACodeThatTheRosterFileBringsAgain() {
		this.links.accept(Map.of(this.member, "invitation-code-0008"));
		consent(offer("invitation-code-0008", ANNA).orElseThrow(), ANNA);

		this.links.accept(Map.of(this.member, "invitation-code-0008"));

		assertThat(offer("invitation-code-0008", BORA)).isEmpty();
	}

	@Test
	void entersAnAssistantWhoIsOnNoRoster() {
		link(this.member, ANNA);
		Offer offer = offer(assistantCode(), BORA, "\u202E표본 담당 01\u200B").orElseThrow();

		consent(offer, BORA, "\u202E표본 담당 01\u200B");

		assertThat(this.assistants.assistantsOf(this.member)).singleElement().satisfies((assistant) -> {
			assertThat(assistant.name()).isEqualTo("표본 담당 01");
			assertThat(assistant.account()).isEqualTo(BORA);
		});
		assertThat(this.accounts.find(BORA).orElseThrow().principals()).containsExactly(this.member);
		assertThat(offer).isInstanceOfSatisfying(Offer.Assistance.class,
				(assistance) -> assertThat(assistance.calledName()).isEqualTo("표본 담당 01"));
	}

	@Test
	void findsANameForWhoeverShowsNone() {
		Offer offer = offer(assistantCode(), 5_060_042, "\u200B").orElseThrow();

		assertThat(offer).isInstanceOfSatisfying(Offer.Assistance.class,
				(assistance) -> assertThat(assistance.calledName()).isEqualTo("#0042"));
	}

	@Test
	void makesAMemberAnAssistant() {
		MemberId colleague = this.register.enrol(List.of(Someone.named("표본 위원 11"))).getFirst();
		link(colleague, BORA);

		consent(offer(assistantCode(), BORA).orElseThrow(), BORA);

		assertThat(this.assistants.principalsOf(colleague)).extracting(Person::id).containsExactly(this.member);
		assertThat(this.events.stream(MemberEvent.AssistantNamed.class))
			.containsExactly(new MemberEvent.AssistantNamed(this.member, colleague, colleague));
	}

	@Test
	void makesNobodyTheirOwnAssistant() {
		link(this.member, ANNA);

		refuses(MembersReason.ASSISTS_SELF, () -> offer(assistantCode(), ANNA));
	}

	@Test
	void letsTheFirstOfTheSecretariatIn() {
		this.jdbc.sql("delete from secretariat").update();
		firstCode("first-code");

		Optional<Welcome> welcome = consent(offer("first-code", ANNA).orElseThrow(), ANNA, "표본 사무국");

		assertThat(welcome).get().isInstanceOf(Welcome.Secretary.class);
		assertThat(this.accounts.find(ANNA).orElseThrow().secretariat()).isTrue();
		assertThat(offer("first-code", BORA)).isEmpty();
	}

	@Test
	void letsALinkedMemberBecomeTheSecretariat() {
		this.jdbc.sql("delete from secretariat").update();
		link(this.member, ANNA);
		firstCode("first-code");

		consent(offer("first-code", ANNA).orElseThrow(), ANNA);

		assertThat(this.register.secretariat()).containsExactly(this.member);
	}

	@Test
	void voidsTheFirstCodeOnceThereIsASecretariat() {
		this.jdbc.sql("delete from secretariat").update();
		firstCode("first-code");
		Offer offer = offer("first-code", BORA).orElseThrow();
		link(this.member, ANNA);
		this.register.joinSecretariat(Set.of(this.member));

		assertThat(offer("first-code", BORA)).isEmpty();
		assertThat(consent(offer, BORA)).isEmpty();
	}

	private void firstCode(String code) {
		this.jdbc.sql("insert into link_code (hash, purpose, made_at) values (:hash, 'SECRETARIAT', current_timestamp)")
			.param("hash", new Code(code).hash())
			.update();
	}

	private String code(MemberId whom) {
		return after(this.links.issue(Set.of(whom)).getOrDefault(whom, ""));
	}

	private String assistantCode() {
		Actor principal = new Actor(ANNA, this.member, Language.KO, Someone.stranger(ANNA).zone(), false, Map.of(),
				Set.of());
		return after(this.assistants.invite(this.member, principal));
	}

	private static String after(String link) {
		return link.substring(Math.max(link.lastIndexOf('='), link.lastIndexOf(' ')) + 1);
	}

	private void link(MemberId whom, long account) {
		consent(offer(code(whom), account).orElseThrow(), account);
	}

	private Optional<Offer> offer(String code, long account) {
		return offer(code, account, "표본");
	}

	private Optional<Offer> offer(String code, long account, String calledName) {
		return this.admission.offer(code, Someone.behind(account, this.accounts), calledName);
	}

	private Optional<Welcome> consent(Offer offer, long account) {
		return consent(offer, account, "표본");
	}

	private Optional<Welcome> consent(Offer offer, long account, String calledName) {
		return this.admission.consent(offer.id(), Someone.behind(account, this.accounts), calledName);
	}

	private static void refuses(Reason reason, ThrowingCallable what) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(what).extracting(Refusal::reason).isEqualTo(reason);
	}

}
