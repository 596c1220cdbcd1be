/**
 * Reads the configuration strictly: what is wrong in it stops the start with one line.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kr.bridgebot.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
