package kr.bridgebot.roster;

import java.time.Duration;
import kr.bridgebot.chat.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large a roster file may be, and where the first one is found.
 *
 * @param file brought in at start when nobody is on the roster; empty for none
 * @param size of the file
 * @param unpacked of a spreadsheet's parts together
 * @param rows below the header
 * @param kept how long a file waits for the decision
 */
@Validated
@ConfigurationProperties("bridgebot.roster")
record RosterLimits(@DefaultValue("") String file, @DefaultValue("5MB") DataSize size,
		@DefaultValue("64MB") DataSize unpacked, @DefaultValue("25000") @Min(1) @Max(100_000) int rows,
		@DefaultValue("7d") Duration kept) {

	/** The largest file in words. */
	Text mostInWords() {
		boolean mega = this.size.toMegabytes() > 0;
		return Text.of("roster.size", "unit", mega ? "MB" : "KB", "count",
				mega ? this.size.toMegabytes() : this.size.toKilobytes());
	}

}
