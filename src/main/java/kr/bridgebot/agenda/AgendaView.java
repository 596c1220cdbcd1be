package kr.bridgebot.agenda;

import java.time.Duration;
import java.util.List;
import kr.bridgebot.seminars.SeminarView;
import org.jspecify.annotations.Nullable;

/**
 * A meeting's agenda.
 *
 * @param seminar the meeting
 * @param items in order
 * @param actions what is still to be done in the committee from before; none once the
 * meeting is over
 * @param published whether others were told of it
 * @param minutes how long the items take together, with the usual length where nobody
 * said
 */
public record AgendaView(SeminarView seminar, List<ItemView> items, List<ActionView> actions, boolean published,
		int minutes) {

	/** By how many minutes it is longer than its meeting; 0 when it is not. */
	public int excess() {
		Duration length = length();
		return (length == null) ? 0 : Math.max(0, this.minutes - Math.toIntExact(length.toMinutes()));
	}

	/** Whether the usual length stands for that of an item. */
	public boolean isGuessed() {
		return this.items.stream().anyMatch((item) -> item.minutes() == null && item.state() != ItemState.CARRIED_OVER);
	}

	/** How long the meeting is planned to take; null while no date stands. */
	public @Nullable Duration length() {
		return (this.seminar.start() == null || this.seminar.end() == null) ? null
				: Duration.between(this.seminar.start(), this.seminar.end());
	}

}
