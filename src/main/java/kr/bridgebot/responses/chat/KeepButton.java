package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.Payload;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;

/** Says that an answer stays although the meeting moved. */
@Payload.Code("rk")
record KeepButton(SeminarId seminar, MemberId member) implements Payload {
}
