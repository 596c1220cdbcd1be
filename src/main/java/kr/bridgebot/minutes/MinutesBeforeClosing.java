package kr.bridgebot.minutes;

import java.util.List;
import java.util.Optional;
import kr.bridgebot.chat.Text;
import kr.bridgebot.seminars.ClosingRule;
import kr.bridgebot.seminars.SeminarView;
import org.springframework.stereotype.Component;

/** A meeting is not closed before its minutes were sent to those invited. */
@Component
class MinutesBeforeClosing implements ClosingRule {

	private final MinutesDrafts drafts;

	MinutesBeforeClosing(MinutesDrafts drafts) {
		this.drafts = drafts;
	}

	@Override
	public Optional<Obstacle> obstacle(SeminarView seminar) {
		return this.drafts.published(List.of(seminar.id())).isEmpty()
				? Optional.of(new Obstacle(MinutesReason.MINUTES_MISSING, Text.of("minutes.button.write"),
						new MinutesKey(seminar.id())))
				: Optional.empty();
	}

}
