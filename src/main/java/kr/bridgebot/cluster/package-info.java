/**
 * What several running instances agree on: which of them leads, and which remembered
 * facts have gone stale.
 */
@ApplicationModule(allowedDependencies = { "shared" })
@NullMarked
package kr.bridgebot.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
