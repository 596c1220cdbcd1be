package kr.bridgebot.members;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it at each start that somebody can become the first person of the secretariat:
 * with the configured code, else with one that is made once and shown in the log once.
 */
@Component
@Order(100)
class FirstCode implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstCode.class);

	private final SecretariatSettings settings;

	private final LinkCodes codes;

	private final MemberRegister register;

	private final Clock clock;

	FirstCode(SecretariatSettings settings, LinkCodes codes, MemberRegister register, Clock clock) {
		this.settings = settings;
		this.codes = codes;
		this.register = register;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.register.isSecretariatLinked()) {
			return;
		}
		if (!this.settings.code().isEmpty()) {
			this.codes.replaceFirst(new Code(this.settings.code()), this.clock.instant());
		}
		else if (!this.codes.hasFirst()) {
			Code code = Code.fresh();
			this.codes.replaceFirst(code, this.clock.instant());
			log.warn("Nobody is the secretariat yet. Whoever first sends this to the bot becomes it: /start {}",
					code.value());
		}
	}

}
