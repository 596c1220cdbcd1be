/** Files that people attach: looked through, kept as a copy, and sent out again. */
@ApplicationModule(allowedDependencies = { "settings", "shared", "chat", "reminders", "members" })
@NullMarked
package kr.bridgebot.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
