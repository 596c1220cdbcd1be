/** Who was invited to a seminar, what they answered, who is silent, and who came. */
@ApplicationModule(allowedDependencies = { "shared", "chat", "delivery", "reminders", "calendar", "cluster", "members",
		"committees", "seminars", "errands" })
@NullMarked
package kr.bridgebot.responses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
