package kr.bridgebot.chat;

import java.util.List;
import java.util.Map;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs commands for those who may, and tells all others what they may do instead. */
@Component
class CommandDesk {

	private static final int SUGGESTIONS = 3;

	private final CommandBook book;

	CommandDesk(CommandBook book) {
		this.book = book;
	}

	/**
	 * Runs a command by its name, as far as person and place allow it.
	 * @param addressed whether the bot was surely meant: else an unknown command is
	 * somebody else's
	 */
	Reply run(String name, String argument, Visit visit, boolean addressed) {
		ChatCommand command = this.book.named(name);
		if (command != null) {
			return run(command, argument, visit);
		}
		return addressed ? unknown(visit) : Reply.nothing();
	}

	Reply run(ChatCommand command, String argument, Visit visit) {
		if (!command.isFor(visit.actor())) {
			return Reply.say(whoMay(command, visit.actor())).again();
		}
		if (visit.place().group() && !command.inGroups()) {
			return Reply.say(Text.of("chat.command.privately")).again();
		}
		return command.on(argument, visit);
	}

	/** The command somebody means by plain words; null when they mean none. */
	@Nullable ChatCommand meantBy(String text) {
		return this.book.meantBy(text);
	}

	/** The words for what was not understood, and the ways on from there. */
	Reply unknown(Visit visit) {
		if (visit.place().group()) {
			return Reply.say(Text.of("chat.unknown.command")).again();
		}
		Actor actor = visit.actor();
		List<Button> keys = this.book.openTo(actor, false)
			.stream()
			.limit(SUGGESTIONS)
			.map((command) -> this.book.shortcut(command, actor.language()))
			.toList();
		return Reply.say(Card.of(Text.of(actor.isKnown() ? "chat.unknown.said" : "chat.unknown.stranger")).row(keys))
			.again();
	}

	List<Switchboard.MenuEntry> menu(Actor actor, boolean group, Language language) {
		return this.book.openTo(actor, group)
			.stream()
			.map((command) -> new Switchboard.MenuEntry(command.name(), this.book.menuLine(command, language)))
			.toList();
	}

	/**
	 * Who may use a command that this person may not. Commands know only whether they are
	 * for somebody, so they are asked about somebody who chairs a committee.
	 */
	private static Text whoMay(ChatCommand command, Actor actor) {
		if (!actor.isKnown()) {
			return Text.of("chat.command.stranger");
		}
		Actor chair = new Actor(actor.account(), new MemberId(Ids.next()), actor.language(), actor.zone(), false,
				Map.of(new CommitteeId(Ids.next()), Role.CHAIR), actor.principals());
		return Text.of(command.isFor(chair) ? "chat.command.officers" : "chat.command.secretariat");
	}

}
