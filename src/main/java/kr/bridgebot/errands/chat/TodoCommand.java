package kr.bridgebot.errands.chat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.errands.Errand;
import kr.bridgebot.errands.Errands;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Shows a person all that waits for them, the most urgent first. */
@Component
class TodoCommand implements ChatCommand, ButtonHandler<TodoCommand.Turn> {

	private static final int PAGE = 6;

	private static final String STANDING = "todo";

	private static final Comparator<Errand> MOST_URGENT_FIRST = Comparator.comparing(Errand::due,
			Comparator.nullsLast(Comparator.naturalOrder()));

	private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

	private final List<Errands> sources;

	private final ZoneId zone;

	TodoCommand(List<Errands> sources, ZoneId zone) {
		this.sources = sources;
		this.zone = zone;
	}

	/** Wants a page. */
	@Payload.Code("todo")
	record Turn(int page) implements Payload {
	}

	@Override
	public String name() {
		return "todo";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isKnown();
	}

	@Override
	public int rank() {
		return 15;
	}

	@Override
	public Class<Turn> payload() {
		return Turn.class;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		return Reply.say(card(0, visit)).standingAs(STANDING);
	}

	@Override
	public Reply on(Turn turn, Visit visit) {
		if (!isFor(visit.actor())) {
			return Reply.notice(Text.of("chat.command.stranger"));
		}
		return Reply.replace(card(turn.page(), visit)).standingAs(STANDING);
	}

	private Card card(int page, Visit visit) {
		List<Errand> errands = this.sources.stream()
			.flatMap((source) -> source.of(visit.actor(), visit.at()).stream())
			.sorted(MOST_URGENT_FIRST)
			.toList();
		Paging paging = Paging.of(errands.size(), PAGE, page);
		List<Text> lines = new ArrayList<>();
		lines.add(errands.isEmpty() ? Text.of("errands.none") : Text.of("errands.head", "count", errands.size()));
		Card keys = Card.of(Text.empty());
		for (Errand errand : paging.cut(errands)) {
			lines.add(line(errand, visit));
			keys = keys.row(Button.press(errand.label(), errand.open()));
		}
		return paging.row(new Card(Text.lines(lines), keys.rows()), Turn::new);
	}

	private Text line(Errand errand, Visit visit) {
		Instant due = errand.due();
		if (due == null) {
			return Text.of("errands.line", "what", errand.what());
		}
		return Text.of(due.isBefore(visit.at()) ? "errands.line.late" : "errands.line.due", "what", errand.what(),
				"due", deadline(due));
	}

	/** The end of a day is spoken of as that day. */
	private Object deadline(Instant due) {
		LocalDateTime moment = LocalDateTime.ofInstant(due, this.zone);
		return moment.toLocalTime().equals(LAST_MINUTE) ? moment.toLocalDate() : due;
	}

}
