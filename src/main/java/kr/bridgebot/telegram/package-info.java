/** Carries conversations over Telegram. The only place of the Bot API library. */
@ApplicationModule(allowedDependencies = { "shared", "chat", "delivery", "cluster" })
@NullMarked
package kr.bridgebot.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
