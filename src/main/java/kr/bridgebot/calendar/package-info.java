/** Working days, Korean public holidays, recurrence rules and calendar files. */
@ApplicationModule(allowedDependencies = { "shared" })
@NullMarked
package kr.bridgebot.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
