/** Which seminar each committee owes, and its way from a proposed date to its close. */
@ApplicationModule(allowedDependencies = { "shared", "chat", "delivery", "reminders", "calendar", "cluster", "members",
		"committees" })
@NullMarked
package kr.bridgebot.seminars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
