package kr.bridgebot.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.bridgebot.files.KeptFile;
import kr.bridgebot.members.Person;
import kr.bridgebot.seminars.SeminarView;
import org.jspecify.annotations.Nullable;

/**
 * Minutes as those see them who write them.
 *
 * @param version one more at each change: what a person has seen
 * @param edition how often they were published
 * @param changed whether something changed since they were published last
 * @param writable whether they may be changed now
 * @param sections all of them
 * @param files what is attached
 */
public record DraftView(SeminarView seminar, int version, int edition, boolean changed, boolean writable,
		Map<Section, SectionView> sections, List<KeptFile> files) {

	/**
	 * One section.
	 *
	 * @param text what it says; empty when it says nothing
	 * @param recorded whether that is what is on record, and follows it
	 * @param version one more at each change of this section; 0 while nobody touched it
	 * @param by who wrote it; null when nobody did
	 * @param at null when nobody did
	 */
	public record SectionView(String text, boolean recorded, int version, @Nullable Person by, @Nullable Instant at) {
	}

	public SectionView section(Section section) {
		return this.sections.getOrDefault(section, new SectionView("", true, 0, null, null));
	}

	/** Whether there is neither a word nor a file that could be sent. */
	public boolean saysNothing() {
		return this.files.isEmpty() && section(Section.DISCUSSION).text().isBlank()
				&& section(Section.CONCLUSION).text().isBlank();
	}

	/** Whether there is anything that could be published. */
	public boolean isPublishable() {
		return this.writable && (this.edition == 0 || this.changed) && this.seminar.state().wasHeld();
	}

}
