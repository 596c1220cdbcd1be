/**
 * Wakes others at the right moment: it knows when, they know what. The only place of
 * Quartz.
 */
@ApplicationModule(allowedDependencies = { "shared" })
@NullMarked
package kr.bridgebot.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
