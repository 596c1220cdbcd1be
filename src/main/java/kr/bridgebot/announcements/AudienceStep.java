package kr.bridgebot.announcements;

/**
 * One step in choosing an audience.
 *
 * @param joining the first step's is always {@link Joining#OR}
 */
public record AudienceStep(Joining joining, Circle circle) {
}
