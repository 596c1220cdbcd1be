package kr.bridgebot.settings;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells what is wrong in the configuration in one line each instead of a stack trace.
 * Leaves all other failures to Spring Boot.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneLineReporter implements SpringBootExceptionReporter {

	private static final Logger LOG = LoggerFactory.getLogger(OneLineReporter.class);

	@Override
	public boolean reportException(Throwable failure) {
		List<Fault> faults = FaultReader.read(failure);
		faults.forEach((fault) -> LOG.error(fault.line()));
		return !faults.isEmpty();
	}

}
