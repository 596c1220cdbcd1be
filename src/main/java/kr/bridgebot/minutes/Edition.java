package kr.bridgebot.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.bridgebot.files.FileId;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Minutes as they were sent to those invited.
 *
 * @param number 1 for the first
 * @param texts what each section says; one that was left out is empty
 * @param files what came with it
 * @param reason what was corrected; empty for the first
 * @param by null when that is nobody's business any more
 */
public record Edition(SeminarId seminar, int number, Map<Section, String> texts, List<FileId> files, String reason,
		@Nullable MemberId by, Instant at) {

	/** What a section says. */
	public String text(Section section) {
		return this.texts.getOrDefault(section, "");
	}

}
