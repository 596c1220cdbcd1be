/**
 * What several running instances agree on: which of them leads, and which remembered
 * facts have gone stale; and the threads in which each of them keeps watch.
 */
@ApplicationModule(allowedDependencies = { "shared" })
@NullMarked
package kr.bridgebot.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
