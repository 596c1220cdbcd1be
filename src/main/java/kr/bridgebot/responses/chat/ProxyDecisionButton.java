package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.Payload;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;

/** Agrees to a proxy, or does not. */
@Payload.Code("pd")
record ProxyDecisionButton(SeminarId seminar, MemberId member, boolean approve) implements Payload {
}
