/** Where proposals are written, looked at and taken from body to body. */
@NullMarked
package kr.bridgebot.proposals.chat;

import org.jspecify.annotations.NullMarked;
