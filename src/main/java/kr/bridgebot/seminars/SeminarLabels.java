package kr.bridgebot.seminars;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names meetings so that somebody who reads a file understands which ones are meant. */
@Component
public class SeminarLabels {

	private final SeminarCalendar calendar;

	private final CommitteeBoard board;

	private final Texts texts;

	private final ZoneId zone;

	SeminarLabels(SeminarCalendar calendar, CommitteeBoard board, Texts texts, ZoneId zone) {
		this.calendar = calendar;
		this.board = board;
		this.texts = texts;
		this.zone = zone;
	}

	/**
	 * One meeting as a file names it.
	 *
	 * @param title as in chat, in Korean
	 * @param start in the forum's zone; null while no date stands
	 * @param topic may be empty
	 */
	public record Label(String title, @Nullable OffsetDateTime start, String topic) {
	}

	/** The names of these meetings; one statement. */
	public Map<SeminarId, Label> of(Collection<SeminarId> meetings) {
		Map<SeminarId, Label> labels = new HashMap<>();
		this.calendar.find(meetings).forEach((id, seminar) -> labels.put(id, label(seminar)));
		return labels;
	}

	private Label label(SeminarView seminar) {
		String title = this.texts.plain(SeminarTexts.title(seminar, this.board.get(seminar.committee()).name()),
				Language.KO, this.zone, Instant.EPOCH);
		return new Label(title, (seminar.start() == null) ? null : at(seminar.start()), seminar.topic());
	}

	/** An instant as people of the forum read it. */
	public OffsetDateTime at(Instant instant) {
		return instant.atZone(this.zone).toOffsetDateTime();
	}

}
