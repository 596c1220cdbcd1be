/**
 * Brings the whole roster in from a spreadsheet and takes its invitation links out again.
 */
@ApplicationModule(allowedDependencies = { "shared", "chat", "members", "committees" })
@NullMarked
package kr.bridgebot.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
