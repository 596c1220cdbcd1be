package kr.bridgebot.members;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@BotTest
@Transactional
class MemberRegisterTests {

	@Autowired
	private MemberRegister register;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Mutings mutings;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void enrolsPeopleInTheOrderOfTheirEntries() {
		List<Entry> entries = List.of(Someone.named("표본 위원 02"), Someone.named("표본 위원 01"));

		List<MemberId> ids = this.register.enrol(entries);

		Map<MemberId, Person> people = this.register.find(ids);
		assertThat(ids).extracting((id) -> people.get(id).entry()).containsExactlyElementsOf(entries);
		assertThat(people.values()).allSatisfy((person) -> {
			assertThat(person.account()).isNull();
			assertThat(person.secretariat()).isFalse();
			assertThat(person.erased()).isFalse();
		});
	}

	@Test
	void keepsAnEntryThatSaysLittle() {
		Entry entry = new Entry("표본 위원 03", "", "", null, "");

		MemberId id = this.register.enrol(List.of(entry)).getFirst();

		assertThat(this.register.find(id).orElseThrow().entry()).isEqualTo(entry);
	}

	@Test
	void keepsHostileNamesReadable() {
		Entry hostile = new Entry("<&>\"'\u202E😀\u200B" + "가".repeat(300), "'; drop table member; --", "\u0000",
				Sector.INDUSTRY, "a\nb@example.org");

		MemberId id = this.register.enrol(List.of(hostile)).getFirst();

		Person person = this.register.find(id).orElseThrow();
		assertThat(person.name()).isEqualTo("<&>\"'😀" + "가".repeat(94));
		assertThat(person.organisation()).isEqualTo("'; drop table member; --");
		assertThat(person.title()).isEmpty();
		assertThat(person.email()).isEqualTo("a b@example.org");
	}

	@Test
	void enrolsNobodyWithoutAName() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.register.enrol(List.of(Someone.named("표본 위원 04"), Someone.named("\u200B"))));
	}

	@Test
	void enrolsAndAmendsAWholeFederation() {
		List<Entry> entries = IntStream.range(0, 20_000).mapToObj((i) -> Someone.named("표본 위원 " + i)).toList();

		List<MemberId> ids = this.register.enrol(entries);
		Map<MemberId, Entry> amended = new HashMap<>();
		ids.forEach((id) -> amended.put(id, new Entry("새 이름", "새 기관", "", null, "")));
		this.register.amend(amended);

		assertThat(this.register.find(ids).values()).hasSize(20_000)
			.allSatisfy((person) -> assertThat(person.organisation()).isEqualTo("새 기관"));
	}

	@Test
	void listsEverybodyByName() {
		this.register.enrol(List.of(Someone.named("하표본"), Someone.named("가표본"), Someone.named("나표본")));

		List<Person> all = this.register.all();

		assertThat(all).extracting(Person::name).isSorted().contains("가표본", "나표본", "하표본");
		assertThat(this.register.isEmpty()).isFalse();
	}

	@Test
	void findsNobodyAmongNobody() {
		assertThat(this.register.find(List.of())).isEmpty();
		assertThat(this.register.find(List.of(new MemberId(Ids.next())))).isEmpty();
		assertThat(this.register.muting(Muting.NUDGES, List.of())).isEmpty();
	}

	@Test
	void findsAPersonWithTheirAccount() {
		MemberId id = this.register.enrol(List.of(Someone.named("표본 위원 05"))).getFirst();

		this.accounts.link(5_050_001, id, Language.KO, TestClock.START);

		assertThat(this.register.find(id).orElseThrow().account()).isEqualTo(5_050_001L);
	}

	@Test
	void tellsWhoHasMutedWhat() {
		List<MemberId> ids = this.register.enrol(Collections.nCopies(2, Someone.named("표본 위원 06")));

		this.mutings.mute(ids.getFirst(), Muting.NUDGES);
		this.mutings.mute(ids.getFirst(), Muting.NUDGES);

		assertThat(this.register.muting(Muting.NUDGES, ids)).containsExactly(ids.getFirst());
		assertThat(this.register.muting(Muting.ATTENDEE_REMINDERS, ids)).isEmpty();
	}

	@Test
	void letsPeopleJoinAndLeaveTheSecretariat() {
		List<MemberId> ids = this.register.enrol(Collections.nCopies(2, Someone.named("표본 위원 07")));

		this.register.joinSecretariat(ids);
		this.register.joinSecretariat(ids);
		this.register.leaveSecretariat(ids.getLast());

		assertThat(this.register.secretariat()).contains(ids.getFirst()).doesNotContain(ids.getLast());
		assertThat(this.register.find(ids.getFirst()).orElseThrow().secretariat()).isTrue();
	}

	@Test
	void keepsTheLastOfTheSecretariat() {
		this.jdbc.sql("delete from secretariat").update();
		MemberId last = this.register.enrol(List.of(Someone.named("표본 위원 08"))).getFirst();
		this.register.joinSecretariat(Set.of(last));

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.register.leaveSecretariat(last))
			.extracting(Refusal::reason)
			.isEqualTo(MembersReason.LAST_OF_SECRETARIAT);
	}

}
