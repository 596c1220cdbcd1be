/**
 * What was said and settled at a meeting: written by its clerk, sent to those invited.
 */
@ApplicationModule(allowedDependencies = { "shared", "chat", "delivery", "reminders", "members", "committees",
		"seminars", "responses", "agenda", "files", "errands" })
@NullMarked
package kr.bridgebot.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
