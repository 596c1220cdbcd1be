package kr.bridgebot.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the configured file in at the first start. The log tells rows, never people. */
@Component
@Order(0)
class RosterAtStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(RosterAtStart.class);

	private final RosterLimits limits;

	private final MemberRegister register;

	private final RosterDesk desk;

	RosterAtStart(RosterLimits limits, MemberRegister register, RosterDesk desk) {
		this.limits = limits;
		this.register = register;
		this.desk = desk;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.limits.file().isBlank() && this.register.isEmpty()) {
			Digest digest = bringIn(this.limits.file());
			log.info("roster: {} people from {}, {} rows left out", digest.added(), this.limits.file(),
					digest.faults().size());
			digest.faults().forEach((fault) -> log.warn("roster: row {} left out: {}", fault.row(), fault.kind()));
		}
	}

	private Digest bringIn(String file) {
		try {
			return this.desk.bringIn(Files.readAllBytes(Path.of(file)));
		}
		catch (IOException | InvalidPathException ex) {
			throw new InvalidConfigurationPropertyValueException("ROSTER_FILE", file,
					"allowed: a file that can be read");
		}
		catch (Refusal refusal) {
			throw new InvalidConfigurationPropertyValueException("ROSTER_FILE", file,
					"allowed: a roster as CSV or XLSX (" + refusal.reason().name() + ")");
		}
	}

}
