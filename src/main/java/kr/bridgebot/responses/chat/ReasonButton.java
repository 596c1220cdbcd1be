package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.Payload;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;

/** Wants to say why one does not come. */
@Payload.Code("rr")
record ReasonButton(SeminarId seminar, MemberId member) implements Payload {
}
