package kr.bridgebot.members;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BotTest
@Transactional
@RecordApplicationEvents
class PrivacyDeskTests {

	private static final long MEMBER = 5_100_001;

	private static final long ASSISTANT = 5_100_002;

	@Autowired
	private PrivacyDesk privacy;

	@Autowired
	private DataExport export;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AssistantDesk assistants;

	@Autowired
	private Preferences preferences;

	@Autowired
	private LinkDesk links;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private ApplicationEvents events;

	private MemberId member;

	private MemberId assistant;

	@BeforeEach
	void enrol() {
		List<MemberId> people = this.register.enrol(Collections.nCopies(2, Someone.named("표본 위원 51")));
		this.member = people.get(0);
		this.assistant = people.get(1);
		this.accounts.link(MEMBER, this.member, Language.KO, TestClock.START);
		this.accounts.link(ASSISTANT, this.assistant, Language.KO, TestClock.START);
		this.assistants.begin(this.member, this.assistant, this.member);
	}

	@Test
	void leavesNothingThatNamesWhoeverAskedToBeForgotten() {
		this.preferences.mute(Muting.NUDGES, actor());
		this.links.issue(Set.of(this.member));

		this.privacy.erase(actor());

		Person person = this.register.find(this.member).orElseThrow();
		assertThat(person.erased()).isTrue();
		assertThat(person.name()).isEqualTo("–");
		assertThat(List.of(person.organisation(), person.title(), person.email(), person.phone())).containsOnly("");
		assertThat(this.accounts.find(MEMBER)).isEmpty();
		assertThat(this.assistants.principalsOf(this.assistant)).isEmpty();
		assertThat(this.register.all()).extracting(Person::id).doesNotContain(this.member);
		assertThat(this.register.muting(Muting.NUDGES, Set.of(this.member))).isEmpty();
		assertThat(this.events.stream(MemberEvent.Erased.class)).containsExactly(new MemberEvent.Erased(this.member));
	}

	@Test
	void staysForgottenWhenTheRosterFileComesAgain() {
		this.privacy.erase(actor());

		this.register.amend(Map.of(this.member, Someone.named("표본 위원 51")));

		assertThat(this.register.find(this.member).orElseThrow().name()).isEqualTo("–");
	}

	@Test
	void keepsTheLastOfTheSecretariat() {
		this.jdbc.sql("delete from secretariat").update();
		this.register.joinSecretariat(Set.of(this.member));

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.privacy.erase(actor()))
			.extracting(Refusal::reason)
			.isEqualTo(MembersReason.LAST_OF_SECRETARIAT);
	}

	@Test
	void refusesStrangers() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.privacy.erase(Someone.stranger(5_100_099)))
			.extracting(Refusal::reason)
			.isEqualTo(MembersReason.NOT_LINKED);
	}

	@Test
	void exportsEverythingThatIsStored() {
		this.preferences.mute(Muting.NUDGES, actor());

		byte[] file = this.export.of(actor());

		JsonNode part = this.json.readTree(new String(file, StandardCharsets.UTF_8)).path("member");
		assertThat(part.at("/roster/name").asString()).isEqualTo("표본 위원 51");
		assertThat(part.at("/roster/email").asString()).isEqualTo("sample@example.org");
		assertThat(part.at("/roster/phone").asString()).isEqualTo("010-0000-0051");
		assertThat(part.at("/account/id").asLong()).isEqualTo(MEMBER);
		assertThat(part.at("/account/consent").asString()).isEqualTo("2026-11-24T01:00:00Z");
		assertThat(part.at("/assistants/0").asString()).isEqualTo("표본 위원 51");
		assertThat(part.at("/switchedOff/0").asString()).isEqualTo("NUDGES");
	}

	private Actor actor() {
		return Someone.behind(MEMBER, this.accounts);
	}

}
