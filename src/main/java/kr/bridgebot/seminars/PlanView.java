package kr.bridgebot.seminars;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kr.bridgebot.calendar.Windows.Window;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as those see it who plan it.
 *
 * @param seminar as members know it, or would if it were announced
 * @param change as it would be after what was noted since its announcement; null when
 * nothing was
 * @param window the window it is owed for; null for one planned freely
 * @param announced whether members have ever been told of it
 * @param version one more at each change: what a person has seen, by which to know
 * whether it is still so
 * @param steps where this person may take it now, {@link SeminarState#next}
 * @param obstacles what has to be done before it may be closed
 * @param reopenable whether this person may take it up again
 * @param cautions what to know before members are told
 * @param notice how long before its start members should be told
 * @param holiday the holiday of its day as {@code WorkingDays} names it; null when it is
 * none
 */
public record PlanView(SeminarView seminar, @Nullable SeminarView change, @Nullable Window window, boolean announced,
		int version, Set<SeminarState> steps, List<ClosingRule.Obstacle> obstacles, boolean reopenable,
		List<Caution> cautions, Duration notice, @Nullable String holiday) {

	/** The meeting with everything that was noted. */
	public SeminarView latest() {
		return (this.change != null) ? this.change : this.seminar;
	}

	/** Whether what is settled about it may change. */
	public boolean isChangeable() {
		return this.seminar.state().isUnsettled() || this.seminar.state() == SeminarState.ANNOUNCED;
	}

}
