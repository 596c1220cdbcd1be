package kr.bridgebot.seminars;

import java.time.Instant;
import kr.bridgebot.calendar.Windows.Window;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;

/**
 * How a committee stands with one meeting.
 *
 * @param committee whose
 * @param window the window the meeting is owed for, else the present one; null for a
 * committee without a cadence
 * @param seminar null when nothing is owed or planned
 * @param holder who has to act
 * @param lateSince when its members should have been told of the date; null when it is
 * not late
 */
public record Outlook(CommitteeId committee, @Nullable Window window, @Nullable SeminarView seminar,
		ActionHolder holder, @Nullable Instant lateSince) {
}
