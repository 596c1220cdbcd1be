/**
 * A Bot API server on loopback with a page, and a sample forum, to try the bot without
 * Telegram.
 */
@ApplicationModule(allowedDependencies = { "shared", "chat", "delivery", "telegram", "members", "committees", "roster",
		"seminars", "responses", "reminders", "agenda", "proposals", "announcements" })
@NullMarked
package kr.bridgebot.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
