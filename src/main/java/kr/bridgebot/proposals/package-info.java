/** Policy proposals and their way to a ministry's answer. */
@ApplicationModule(allowedDependencies = { "shared", "chat", "delivery", "reminders", "calendar", "cluster", "settings",
		"members", "committees", "files", "errands" })
@NullMarked
package kr.bridgebot.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
