/** Committees, who sits in them from when to when, and the group chats they talk in. */
@ApplicationModule(allowedDependencies = { "settings", "shared", "chat", "delivery", "cluster", "calendar", "members" })
@NullMarked
package kr.bridgebot.committees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
