/**
 * What a conversation is made of, whichever messenger carries it: commands, buttons,
 * dialogs, replies, words.
 */
@ApplicationModule(allowedDependencies = { "shared" })
@NullMarked
package kr.bridgebot.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
