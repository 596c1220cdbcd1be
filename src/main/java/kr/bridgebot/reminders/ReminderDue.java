package kr.bridgebot.reminders;

import java.time.Instant;

/**
 * The moment has come. Published within a transaction that also removes the reminder from
 * the book: listeners run in it, and one that throws has the whole tried again later,
 * after a minute at first and hourly at last.
 *
 * @param key which reminder
 * @param planned when it should have fired; after a downtime long ago
 * @param now when it fired
 */
public record ReminderDue(ReminderKey key, Instant planned, Instant now) {
}
