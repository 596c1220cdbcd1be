package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.Payload;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Says "I come", "I do not come" and the like.
 *
 * @param member whose answer; null on a group's card: the presser's own
 */
@Payload.Code("rs")
record RsvpButton(SeminarId seminar, @Nullable MemberId member, Choice choice) implements Payload {
}
