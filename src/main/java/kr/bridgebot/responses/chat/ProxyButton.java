package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.Payload;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;

/** Says "somebody comes instead of me". */
@Payload.Code("rp")
record ProxyButton(SeminarId seminar, MemberId member) implements Payload {
}
