package kr.bridgebot.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.bridgebot.shared.Refusal;

/** Gathers the rows of a file while it is read, and stops at one too many. */
final class Rows {

	/** A title and a remark or two stand above the header in many a file. */
	private static final int ABOVE = 10;

	private final List<Line> lines = new ArrayList<>();

	private final int limit;

	Rows(int limit) {
		this.limit = limit;
	}

	void add(Line line) {
		if (line.isBlank()) {
			return;
		}
		if (this.lines.size() >= this.limit + ABOVE) {
			throw tooMany(this.limit);
		}
		this.lines.add(line);
	}

	List<Line> lines() {
		return this.lines;
	}

	/**
	 * The rows below the header.
	 * @throws Refusal when they are none, or too many
	 */
	static List<Line> below(List<Line> lines, int header, int limit) {
		List<Line> below = lines.subList(header + 1, lines.size());
		if (below.isEmpty()) {
			throw new Refusal(RosterReason.ROSTER_EMPTY);
		}
		if (below.size() > limit) {
			throw tooMany(limit);
		}
		return below;
	}

	private static Refusal tooMany(int limit) {
		return new Refusal(RosterReason.ROSTER_TOO_MANY_ROWS, Map.of("limit", limit));
	}

}
