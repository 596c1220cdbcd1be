package kr.bridgebot.seminars;

import kr.bridgebot.chat.Payload;

/** The key to the card at which a meeting is planned, for other features' cards. */
@Payload.Code("pl")
public record PlanKey(SeminarId seminar) implements Payload {
}
