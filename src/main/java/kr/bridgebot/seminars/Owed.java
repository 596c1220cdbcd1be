package kr.bridgebot.seminars;

import java.time.Instant;
import kr.bridgebot.calendar.Windows.Window;

/**
 * For which window of its cadence a meeting is owed.
 *
 * @param window the window, with its proposed day
 * @param proposed the proposed start
 */
record Owed(Window window, Instant proposed) {
}
