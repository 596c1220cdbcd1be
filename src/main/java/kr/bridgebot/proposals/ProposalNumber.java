package kr.bridgebot.proposals;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which people speak of a proposal; never changes.
 *
 * @param year in which it was drafted
 * @param number within the year, from 1
 */
public record ProposalNumber(int year, int number) {

	private static final int YEAR = 1_000_000;

	private static final Pattern TYPED = Pattern.compile("#?\\s*(\\d{4})\\s*[-–—.]\\s*(\\d{1,6})");

	/** As it is stored: ordered by year, then by number. */
	public long ordinal() {
		return (long) this.year * YEAR + this.number;
	}

	public static ProposalNumber ofOrdinal(long ordinal) {
		return new ProposalNumber((int) (ordinal / YEAR), (int) (ordinal % YEAR));
	}

	/** The number somebody typed; zeros may be left out. */
	public static Optional<ProposalNumber> parse(String typed) {
		Matcher matcher = TYPED.matcher(typed.strip());
		return matcher.matches()
				? Optional
					.of(new ProposalNumber(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
				: Optional.empty();
	}

	/** As it is said, three digits at least: {@code 2026-012}. */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%04d-%03d", this.year, this.number);
	}

}
