package kr.bridgebot.proposals;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a ministry answered.
 *
 * @param text in its own words
 * @param at when it was entered
 * @param publishedAt null while it is internal
 * @param reviewOn when it is looked at again; null for never
 */
public record MinistryAnswer(Verdict verdict, String text, Instant at, @Nullable Instant publishedAt,
		@Nullable LocalDate reviewOn) {

	public boolean isPublished() {
		return this.publishedAt != null;
	}

	MinistryAnswer published(Instant when) {
		return new MinistryAnswer(this.verdict, this.text, this.at, when, this.reviewOn);
	}

	MinistryAnswer reviewedOn(LocalDate day) {
		return new MinistryAnswer(this.verdict, this.text, this.at, this.publishedAt, day);
	}

}
