package kr.bridgebot.members;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@BotTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class FirstCodeTests {

	@Autowired
	private LinkCodes codes;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void forgetTheSecretariat() {
		this.jdbc.sql("delete from link_code where purpose = 'SECRETARIAT'").update();
		this.jdbc.sql("delete from secretariat").update();
	}

	@Test
	void showsAMadeCodeOnce(CapturedOutput log) {
		int before = log.getOut().length();

		start("");
		start("");

		assertThat(log.getOut().substring(before).lines().filter((line) -> line.contains("/start "))).singleElement()
			.satisfies((line) -> {
				String code = line.substring(line.lastIndexOf(' ') + 1);
				assertThat(this.codes.open(new Code(code), this.clock.instant())).isPresent();
			});
	}

	@Test
	void takesTheConfiguredCodeAndDoesNotShowIt(CapturedOutput log) {
		start("configured-code");
		start("configured-code");

		assertThat(this.codes.open(new Code("configured-code"), this.clock.instant())).isPresent();
		assertThat(log.getOut()).doesNotContain("configured-code");
	}

	@Test
	void replacesAnUnusedCodeByTheConfiguredOne() {
		start("former-code");

		start("configured-code");

		assertThat(this.codes.open(new Code("former-code"), this.clock.instant())).isEmpty();
	}

	@Test
	void makesNoCodeOnceThereIsASecretariat() {
		MemberId staff = this.register.enrol(List.of(Someone.named("표본 사무국"))).getFirst();
		this.register.joinSecretariat(Set.of(staff));
		this.accounts.link(5_120_001, staff, Language.KO, TestClock.START);

		start("configured-code");

		assertThat(this.codes.hasFirst()).isFalse();
	}

	private void start(String code) {
		new FirstCode(new SecretariatSettings(code), this.codes, this.register, this.clock)
			.run(new DefaultApplicationArguments());
	}

}
