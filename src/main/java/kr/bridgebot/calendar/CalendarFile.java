package kr.bridgebot.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One meeting as an iCalendar file (RFC 5545, 5546), as calendars of all makers read it.
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

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

	// A calendar address is required, and nobody reads mail for the forum's bot.
	private static final String NO_ADDRESS = "mailto:no-reply@bridgebot.invalid";

	/** The file's bytes: UTF-8, CRLF, folded at 75 octets. */
	public byte[] bytes() {
		FoldedLines lines = new FoldedLines();
		lines.add("BEGIN:VCALENDAR");
		lines.add("VERSION:2.0");
		lines.add("PRODID:-//BridgeBot//BridgeBot//KO");
		lines.add("CALSCALE:GREGORIAN");
		lines.add("METHOD:" + (this.cancelled ? "CANCEL" : "REQUEST"));
		if (keepsOneOffset()) {
			addZone(lines);
		}
		addMeeting(lines);
		lines.add("END:VCALENDAR");
		return lines.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void addMeeting(FoldedLines lines) {
		lines.add("BEGIN:VEVENT");
		lines.add("UID:" + escaped(this.uid));
		lines.add("SEQUENCE:" + this.sequence);
		lines.add("DTSTAMP:" + UTC.format(this.stamp));
		lines.add("DTSTART" + moment(this.start));
		lines.add("DTEND" + moment(this.end));
		lines.add("SUMMARY:" + escaped(this.title));
		if (!this.description.isEmpty()) {
			lines.add("DESCRIPTION:" + escaped(this.description));
		}
		if (this.location != null) {
			lines.add("LOCATION:" + escaped(this.location));
		}
		lines.add("ORGANIZER;CN=" + quoted(this.organiser) + ":" + NO_ADDRESS);
		lines.add("STATUS:" + (this.cancelled ? "CANCELLED" : "CONFIRMED"));
		lines.add("END:VEVENT");
	}

	/**
	 * Whether the zone's clocks will never be set forward or back again, as in Seoul. One
	 * observance then describes the zone; the times of any other one are told in UTC.
	 */
	private boolean keepsOneOffset() {
		return this.zone.getRules().nextTransition(this.start) == null;
	}

	private void addZone(FoldedLines lines) {
		ZoneOffset offset = this.zone.getRules().getOffset(this.start);
		lines.add("BEGIN:VTIMEZONE");
		lines.add("TZID:" + this.zone.getId());
		lines.add("BEGIN:STANDARD");
		lines.add("DTSTART:" + LOCAL.format(LocalDateTime.of(1970, 1, 1, 0, 0)));
		lines.add("TZOFFSETFROM:" + OFFSET.format(offset));
		lines.add("TZOFFSETTO:" + OFFSET.format(offset));
		lines.add("END:STANDARD");
		lines.add("END:VTIMEZONE");
	}

	private String moment(Instant instant) {
		return keepsOneOffset() ? ";TZID=" + this.zone.getId() + ":" + LOCAL.format(instant.atZone(this.zone))
				: ":" + UTC.format(instant);
	}

	private static String escaped(String text) {
		return printable(text.replace("\r\n", "\n").replace('\r', '\n')).replace("\\", "\\\\")
			.replace(";", "\\;")
			.replace(",", "\\,")
			.replace("\n", "\\n");
	}

	/** A parameter has no escape for a quotation mark that all readers know. */
	private static String quoted(String name) {
		return '"' + printable(name.replace('"', '\'').replace('\n', ' ').replace('\r', ' ')) + '"';
	}

	private static String printable(String text) {
		StringBuilder printable = new StringBuilder(text.length());
		text.codePoints()
			.filter((character) -> character == '\n' || character == '\t' || !Character.isISOControl(character))
			.forEach(printable::appendCodePoint);
		return printable.toString();
	}

}
