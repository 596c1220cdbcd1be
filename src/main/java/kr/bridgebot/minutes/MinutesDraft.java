package kr.bridgebot.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.bridgebot.files.FileId;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A meeting's minutes while they are being written, before and after they were published.
 */
final class MinutesDraft {

	/** Of one section. */
	static final int LONGEST = 20_000;

	private static final int MOST_FILES = 5;

	private static final int LONGEST_REASON = 500;

	private final Snapshot stored;

	private final Map<Section, Written> sections;

	private final List<FileId> files;

	private int edition;

	private int publishedVersion;

	MinutesDraft(Snapshot stored) {
		this.stored = stored;
		this.sections = new EnumMap<>(Section.class);
		this.sections.putAll(stored.sections());
		this.files = new ArrayList<>(stored.files());
		this.edition = stored.edition();
		this.publishedVersion = stored.publishedVersion();
	}

	/** The minutes of a meeting of which nothing was written yet. */
	static MinutesDraft begin(SeminarView seminar) {
		return new MinutesDraft(
				new Snapshot(seminar.id(), seminar.committee(), seminar.startsAt(), 0, 0, 0, List.of(), Map.of()));
	}

	/** Who wrote the section after the one who looks at it now; null when nobody did. */
	@Nullable Written overtaking(Section section, int seen) {
		Written present = this.sections.get(section);
		return (present == null || present.version() == seen) ? null : present;
	}

	/**
	 * Puts a text in a section's place, or after what stands there.
	 * @param before what stands there, written or on record; empty to take its place
	 */
	void write(Section section, String before, String text, MemberId by, Instant at) {
		String added = text.strip();
		if (added.isEmpty()) {
			throw new Refusal(MinutesReason.MINUTES_TEXT_EMPTY);
		}
		String whole = before.isEmpty() ? added : before + "\n" + added;
		if (whole.codePointCount(0, whole.length()) > LONGEST) {
			throw new Refusal(MinutesReason.MINUTES_TEXT_TOO_LONG,
					Map.of("limit", LONGEST, "length", whole.codePointCount(0, whole.length())));
		}
		set(section, whole, by, at);
	}

	/** Leaves a section out. */
	void clear(Section section, MemberId by, Instant at) {
		set(section, "", by, at);
	}

	/** Lets a section say again what is on record. */
	void restore(Section section, MemberId by, Instant at) {
		set(section, null, by, at);
	}

	private void set(Section section, @Nullable String text, MemberId by, Instant at) {
		Written present = this.sections.get(section);
		this.sections.put(section, new Written(text, (present == null) ? 1 : present.version() + 1, by, at));
	}

	void attach(FileId file) {
		if (this.files.size() >= MOST_FILES) {
			throw new Refusal(MinutesReason.MINUTES_FILES_MANY, Map.of("limit", MOST_FILES));
		}
		this.files.add(file);
	}

	/** Whether it was attached. */
	boolean detach(FileId file) {
		return this.files.remove(file);
	}

	/** Whether what was published last is what stands here. */
	boolean isPublished() {
		return this.edition > 0 && this.publishedVersion == this.stored.version();
	}

	/**
	 * Makes what stands here an edition.
	 * @param texts what each section says
	 * @param reason what was corrected; of no account at the first
	 */
	Edition publish(Map<Section, String> texts, String reason, MemberId by, Instant at) {
		boolean silent = texts.getOrDefault(Section.DISCUSSION, "").isBlank()
				&& texts.getOrDefault(Section.CONCLUSION, "").isBlank();
		if (silent && this.files.isEmpty()) {
			throw new Refusal(MinutesReason.MINUTES_NOTHING_SAID);
		}
		String corrected = (this.edition == 0) ? "" : requireReason(reason);
		this.edition++;
		this.publishedVersion = this.stored.version() + 1;
		return new Edition(this.stored.seminar(), this.edition, texts, List.copyOf(this.files), corrected, by, at);
	}

	private static String requireReason(String reason) {
		String stripped = reason.strip();
		if (stripped.isEmpty()) {
			throw new Refusal(MinutesReason.MINUTES_REASON_MISSING);
		}
		if (stripped.codePointCount(0, stripped.length()) > LONGEST_REASON) {
			throw new Refusal(MinutesReason.MINUTES_REASON_TOO_LONG, Map.of("limit", LONGEST_REASON));
		}
		return stripped;
	}

	/** As it is to be stored: one version on. */
	Snapshot next() {
		return new Snapshot(this.stored.seminar(), this.stored.committee(), this.stored.heldAt(),
				this.stored.version() + 1, this.edition, this.publishedVersion, List.copyOf(this.files),
				Map.copyOf(this.sections));
	}

	Snapshot snapshot() {
		return this.stored;
	}

	/**
	 * Minutes as they are stored.
	 *
	 * @param version one more at each change
	 * @param edition how often they were published
	 * @param publishedVersion what was published last
	 * @param sections those that somebody wrote or restored
	 */
	record Snapshot(SeminarId seminar, CommitteeId committee, Instant heldAt, int version, int edition,
			int publishedVersion, List<FileId> files, Map<Section, Written> sections) {
	}

	/**
	 * What somebody did to a section.
	 *
	 * @param text null: it says what is on record
	 * @param version one more at each change
	 * @param by null when that is nobody's business any more
	 */
	record Written(@Nullable String text, int version, @Nullable MemberId by, Instant at) {
	}

}
