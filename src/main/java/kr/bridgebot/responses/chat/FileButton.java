package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.Payload;
import kr.bridgebot.seminars.SeminarId;

/** Wants the meeting as a calendar file. */
@Payload.Code("rf")
record FileButton(SeminarId seminar) implements Payload {
}
