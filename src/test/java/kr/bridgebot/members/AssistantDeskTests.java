package kr.bridgebot.members;

import java.util.Collections;
import java.util.List;
import java.util.Set;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BotTest
@Transactional
class AssistantDeskTests {

	private static final long PRINCIPAL = 5_090_001;

	private static final long ASSISTANT = 5_090_002;

	private static final long OUTSIDER = 5_090_003;

	@Autowired
	private AssistantDesk desk;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Accounts accounts;

	private MemberId principal;

	private MemberId assistant;

	private MemberId outsider;

	@BeforeEach
	void enrol() {
		List<MemberId> people = this.register.enrol(Collections.nCopies(3, Someone.named("표본 위원 41")));
		this.principal = people.get(0);
		this.assistant = people.get(1);
		this.outsider = people.get(2);
		this.accounts.link(PRINCIPAL, this.principal, Language.KO, TestClock.START);
		this.accounts.link(ASSISTANT, this.assistant, Language.KO, TestClock.START);
		this.accounts.link(OUTSIDER, this.outsider, Language.KO, TestClock.START);
	}

	@Test
	void namesAnAssistantOnce() {
		assertThat(this.desk.name(this.principal, this.assistant, actor(PRINCIPAL))).isTrue();
		assertThat(this.desk.name(this.principal, this.assistant, actor(PRINCIPAL))).isFalse();

		assertThat(this.desk.assistantsOf(this.principal)).extracting(Person::id).containsExactly(this.assistant);
		assertThat(this.desk.principalsOf(this.assistant)).extracting(Person::id).containsExactly(this.principal);
	}

	@Test
	void namesADismissedAssistantAgain() {
		this.desk.name(this.principal, this.assistant, actor(PRINCIPAL));
		this.desk.dismiss(this.principal, this.assistant, actor(PRINCIPAL));

		assertThat(this.desk.name(this.principal, this.assistant, actor(PRINCIPAL))).isTrue();
	}

	@Test
	void letsAnAssistantStepDown() {
		this.desk.name(this.principal, this.assistant, actor(PRINCIPAL));

		assertThat(this.desk.dismiss(this.principal, this.assistant, actor(ASSISTANT))).isTrue();
		assertThat(this.desk.dismiss(this.principal, this.assistant, actor(ASSISTANT))).isFalse();
	}

	@Test
	void letsTheSecretariatDecideForAnybody() {
		this.register.joinSecretariat(Set.of(this.outsider));

		assertThat(this.desk.name(this.principal, this.assistant, actor(OUTSIDER))).isTrue();
		assertThat(this.desk.dismiss(this.principal, this.assistant, actor(OUTSIDER))).isTrue();
		assertThat(this.desk.invite(this.principal, actor(OUTSIDER))).isNotBlank();
	}

	@Test
	void refusesOutsiders() {
		this.desk.name(this.principal, this.assistant, actor(PRINCIPAL));

		refuses(MembersReason.NOT_YOUR_ASSISTANT,
				() -> this.desk.dismiss(this.principal, this.assistant, actor(OUTSIDER)));
		refuses(MembersReason.NOT_YOUR_ASSISTANT, () -> this.desk.name(this.principal, this.outsider, actor(OUTSIDER)));
		refuses(MembersReason.NOT_YOUR_ASSISTANT, () -> this.desk.invite(this.principal, actor(OUTSIDER)));
		refuses(MembersReason.NOT_YOUR_ASSISTANT, () -> this.desk.invite(this.principal, Someone.stranger(5_090_099)));
	}

	@Test
	void refusesWhoeverWouldAssistThemselves() {
		refuses(MembersReason.ASSISTS_SELF, () -> this.desk.name(this.principal, this.principal, actor(PRINCIPAL)));
	}

	private Actor actor(long account) {
		return Someone.behind(account, this.accounts);
	}

	private static void refuses(Reason reason, ThrowingCallable what) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(what).extracting(Refusal::reason).isEqualTo(reason);
	}

}
