package kr.bridgebot.agenda.chat;

import java.util.List;
import java.util.regex.Pattern;
import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.Suggestion;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Shows a committee's items and its next agenda; with words behind it, suggests an item.
 */
@Component
class AgendaCommand implements ChatCommand {

	private static final Pattern BAR = Pattern.compile("\\s*[|｜]\\s*");

	private final AgendaDesk desk;

	private final AgendaRoom room;

	private final Bodies bodies;

	AgendaCommand(AgendaDesk desk, AgendaRoom room, Bodies bodies) {
		this.desk = desk;
		this.room = room;
		this.bodies = bodies;
	}

	@Override
	public String name() {
		return "agenda";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isKnown();
	}

	@Override
	public int rank() {
		return 20;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		Actor actor = visit.actor();
		if (!argument.isEmpty()) {
			return suggest(argument, visit);
		}
		return this.bodies.usual(actor)
			.map((committee) -> this.room.said(committee.id(), visit))
			.orElseGet(() -> AgendaRoom.said(this.bodies.choice(0, actor)));
	}

	private Reply suggest(String typed, Visit visit) {
		String[] parts = BAR.split(typed, 2);
		Suggestion words = Suggestion.of(parts[0], (parts.length == 2) ? parts[1] : "");
		List<Committee> possible = this.bodies.suggestible(visit.actor());
		if (possible.isEmpty()) {
			return Reply.say(Text.of("agenda.suggest.nowhere"));
		}
		if (possible.size() == 1) {
			ItemId item = this.desk.suggest(possible.getFirst().id(), words, visit.actor());
			return this.room.saidItem(item, visit).andNotice(this.room.suggested(item, visit));
		}
		this.desk.jot(words, visit.actor());
		return AgendaRoom.said(this.bodies.where(words, 0, visit.actor()));
	}

}
