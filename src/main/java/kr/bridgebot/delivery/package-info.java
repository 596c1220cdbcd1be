/**
 * Brings messages to members and cards to groups, however long it takes, and remembers
 * who got them.
 */
@ApplicationModule(allowedDependencies = { "settings", "shared", "chat", "calendar", "cluster" })
@NullMarked
package kr.bridgebot.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
