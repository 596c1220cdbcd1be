/** Where members link their account and look after their own settings. */
@NullMarked
package kr.bridgebot.members.chat;

import org.jspecify.annotations.NullMarked;
