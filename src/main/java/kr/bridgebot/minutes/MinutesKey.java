package kr.bridgebot.minutes;

import kr.bridgebot.chat.Payload;
import kr.bridgebot.seminars.SeminarId;

/** The key to the card at which a meeting's minutes are written. */
@Payload.Code("mi")
public record MinutesKey(SeminarId seminar) implements Payload {
}
