/**
 * What the forum or one of its bodies tells many members at once, whom it reached, and
 * who confirmed it.
 */
@ApplicationModule(allowedDependencies = { "settings", "shared", "chat", "delivery", "reminders", "calendar", "cluster",
		"members", "committees", "seminars", "responses", "files", "errands" })
@NullMarked
package kr.bridgebot.announcements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
