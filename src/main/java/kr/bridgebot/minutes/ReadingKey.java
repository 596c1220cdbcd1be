package kr.bridgebot.minutes;

import kr.bridgebot.chat.Payload;
import kr.bridgebot.seminars.SeminarId;

/** The key to a page of a meeting's published minutes, the first of which is 0. */
@Payload.Code("mir")
public record ReadingKey(SeminarId seminar, int page) implements Payload {
}
