package kr.bridgebot.seminars;

import java.time.Instant;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as others see it.
 *
 * @param id which
 * @param committee whose
 * @param kind what sort of meeting
 * @param state how far it has come
 * @param window the number of the cadence's window it fulfils; null for one planned
 * freely
 * @param topic may be empty while it is a draft
 * @param start null while no date was ever set; while a new one is planned, the one that
 * was announced last
 * @param end null while no date stands
 * @param mode how one can take part
 * @param venue where, may be empty
 * @param link where online, may be empty; shown only to those who come online
 * @param answerBy the end of the answering period; null while no date stands
 * @param capacity how many seats; null for no limit
 * @param revision 0 when announced, one more at each change of what was announced
 */
public record SeminarView(SeminarId id, CommitteeId committee, SeminarKind kind, SeminarState state,
		@Nullable Integer window, String topic, @Nullable Instant start, @Nullable Instant end, Mode mode, String venue,
		String link, @Nullable Instant answerBy, @Nullable Integer capacity, int revision) {

	/** Who has to act now. */
	public ActionHolder holder() {
		return this.state.holder();
	}

	/** The start of a meeting that has a date: every one that was announced. */
	public Instant startsAt() {
		if (this.start == null) {
			throw new IllegalStateException("no date stands");
		}
		return this.start;
	}

	/** The end of a meeting that has a date. */
	public Instant endsAt() {
		if (this.end == null) {
			throw new IllegalStateException("no date stands");
		}
		return this.end;
	}

	/** The end of the answering period of a meeting that has a date. */
	public Instant answersBy() {
		if (this.answerBy == null) {
			throw new IllegalStateException("no date stands");
		}
		return this.answerBy;
	}

}
