package kr.bridgebot.responses;

import kr.bridgebot.chat.Payload;
import kr.bridgebot.seminars.SeminarId;

/** The key to a page of a meeting's attendance sheet, for other features' cards. */
@Payload.Code("at")
public record AttendanceKey(SeminarId seminar, int page) implements Payload {
}
