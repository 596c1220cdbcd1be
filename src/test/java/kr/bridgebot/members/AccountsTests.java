package kr.bridgebot.members;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import kr.bridgebot.delivery.AddressBook.Address;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@BotTest
@Transactional
class AccountsTests {

	private static final long MEMBER = 5_080_001;

	private static final long ASSISTANT = 5_080_002;

	@Autowired
	private Accounts accounts;

	@Autowired
	private MemberRegister register;

	@Autowired
	private AssistantDesk assistants;

	@Autowired
	private Preferences preferences;

	private List<MemberId> people;

	@BeforeEach
	void link() {
		this.people = this.register.enrol(Collections.nCopies(3, Someone.named("표본 위원 31")));
		this.accounts.link(MEMBER, this.people.get(0), Language.KO, TestClock.START);
		this.accounts.link(ASSISTANT, this.people.get(1), Language.EN, TestClock.START);
		this.assistants.begin(this.people.get(0), this.people.get(1), this.people.get(0));
		this.assistants.begin(this.people.get(2), this.people.get(1), this.people.get(1));
	}

	@Test
	void bringsAMembersMailToTheirAssistantsToo() {
		var addresses = this.accounts.addressesOf(this.people);

		assertThat(addresses.get(this.people.get(0))).extracting(Address::chat).containsExactly(MEMBER, ASSISTANT);
		assertThat(addresses.get(this.people.get(1))).extracting(Address::chat).containsExactly(ASSISTANT);
		assertThat(addresses.get(this.people.get(2))).singleElement().satisfies((address) -> {
			assertThat(address.chat()).isEqualTo(ASSISTANT);
			assertThat(address.reader()).isEqualTo(this.people.get(1));
			assertThat(address.language()).isEqualTo(Language.EN);
		});
	}

	@Test
	void bringsNothingToAnAssistantWhoIsOneNoMore() {
		Actor member = Someone.behind(MEMBER, this.accounts);

		this.assistants.dismiss(this.people.get(0), this.people.get(1), member);

		assertThat(this.accounts.addressesOf(this.people).get(this.people.get(0))).extracting(Address::chat)
			.containsExactly(MEMBER);
	}

	@Test
	void knowsWhoReadsInAChat() {
		var readers = this.accounts.readersOf(Set.of(MEMBER, ASSISTANT, 5_080_099L));

		assertThat(readers).hasSize(2);
		assertThat(readers.get(MEMBER))
			.isEqualTo(new Address(MEMBER, this.people.get(0), Language.KO, Someone.stranger(MEMBER).zone()));
	}

	@Test
	void findsWhomSomebodyAssists() {
		AccountView view = this.accounts.find(ASSISTANT).orElseThrow();

		assertThat(view.principals()).containsExactlyInAnyOrder(this.people.get(0), this.people.get(2));
		assertThat(this.accounts.find(List.of(MEMBER, ASSISTANT, 5_080_099L))).containsOnlyKeys(MEMBER, ASSISTANT);
	}

	@Test
	void asksNothingAboutNobody() {
		assertThat(this.accounts.find(List.of())).isEmpty();
		assertThat(this.accounts.of(List.of())).isEmpty();
		assertThat(this.accounts.addressesOf(List.of())).isEmpty();
		assertThat(this.accounts.readersOf(Set.of())).isEmpty();
	}

	@Test
	void remembersTheLanguageSomebodyChose() {
		this.preferences.speak(Language.EN, Someone.behind(MEMBER, this.accounts));

		assertThat(this.accounts.find(MEMBER).orElseThrow().language()).isEqualTo(Language.EN);
		assertThat(this.accounts.addressesOf(Set.of(this.people.get(0))).get(this.people.get(0)).getFirst().language())
			.isEqualTo(Language.EN);
	}

}
