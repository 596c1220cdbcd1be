/** What waits for a person, whichever feature waits. */
@ApplicationModule(allowedDependencies = { "shared", "chat" })
@NullMarked
package kr.bridgebot.errands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
