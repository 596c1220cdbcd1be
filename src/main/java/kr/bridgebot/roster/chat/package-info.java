/** Where the secretariat sends the roster file, looks at the preview and applies it. */
@NullMarked
package kr.bridgebot.roster.chat;

import org.jspecify.annotations.NullMarked;
