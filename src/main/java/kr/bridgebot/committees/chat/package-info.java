/** Where committees are looked up and group chats are bound. */
@NullMarked
package kr.bridgebot.committees.chat;

import org.jspecify.annotations.NullMarked;
