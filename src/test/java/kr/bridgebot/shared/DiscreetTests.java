package kr.bridgebot.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DiscreetTests {

	@Test
	void tellsWhatFailedAndWhereButNotWhatWasWritten() {
		Exception failure = new IllegalStateException("what a person wrote",
				new SQLException("Failing row contains (what a person wrote)", "22001"));

		StringWriter log = new StringWriter();
		Discreet.of(failure).printStackTrace(new PrintWriter(log, true));

		assertThat(log.toString()).contains("java.lang.IllegalStateException")
			.contains("java.sql.SQLException 22001")
			.contains("DiscreetTests")
			.doesNotContain("what a person wrote");
	}

}
