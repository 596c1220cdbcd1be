/** Who belongs to the forum, where they can be reached, and who assists whom. */
@ApplicationModule(allowedDependencies = { "shared", "chat", "delivery", "cluster" })
@NullMarked
package kr.bridgebot.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
