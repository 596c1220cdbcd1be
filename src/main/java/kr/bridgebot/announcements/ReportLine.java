package kr.bridgebot.announcements;

import kr.bridgebot.members.Person;
import org.jspecify.annotations.Nullable;

/**
 * One recipient in the report.
 *
 * @param committeesKo the names of the committees, as they were when it left
 * @param person as the roster has them today; null when it does not
 * @param confirmer who pressed; null when it is not confirmed or nobody's business
 */
public record ReportLine(RecipientLine line, String committeesKo, String committeesEn, @Nullable Person person,
		@Nullable Person confirmer) {
}
