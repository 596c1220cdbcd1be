/** Where announcements are written, looked at as others will, sent and watched. */
@NullMarked
package kr.bridgebot.announcements.chat;

import org.jspecify.annotations.NullMarked;
