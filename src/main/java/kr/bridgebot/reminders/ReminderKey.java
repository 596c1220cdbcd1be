package kr.bridgebot.reminders;

/**
 * Names one reminder: a thing has at most one of each kind planned.
 *
 * @param thing whose reminder, e.g. a seminar's id; one thing's reminders are planned
 * together
 * @param kind which, e.g. {@code nudge-1}
 */
public record ReminderKey(String thing, String kind) {
}
