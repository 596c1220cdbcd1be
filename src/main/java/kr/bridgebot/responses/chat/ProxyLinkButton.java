package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.Payload;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;

/** Asks for a link to hand to the one who comes instead. */
@Payload.Code("rl")
record ProxyLinkButton(SeminarId seminar, MemberId member) implements Payload {
}
