/**
 * The few words every module speaks: ids, who acts, in which role, and why something is
 * refused.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kr.bridgebot.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
