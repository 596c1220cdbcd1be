/**
 * What a committee will discuss, in which order, at which meeting, what came of it and
 * who owes what after it.
 */
@ApplicationModule(allowedDependencies = { "shared", "chat", "delivery", "reminders", "calendar", "cluster", "settings",
		"members", "committees", "seminars", "responses", "proposals", "files", "errands" })
@NullMarked
package kr.bridgebot.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
