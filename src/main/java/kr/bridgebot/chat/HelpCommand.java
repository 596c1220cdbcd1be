package kr.bridgebot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.bridgebot.shared.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells each person what they can do, with a button for each of it. */
@Component
class HelpCommand implements ChatCommand, ButtonHandler<HelpCommand.Turn> {

	/** As many lines as a phone shows at once. */
	private static final int PAGE = 8;

	private static final int KEYS_A_ROW = 3;

	private final ObjectProvider<CommandBook> book;

	/** Takes the book when asked, since it lists this command too. */
	HelpCommand(ObjectProvider<CommandBook> book) {
		this.book = book;
	}

	/** Turns to this page. */
	@Payload.Code("help")
	record Turn(int page) implements Payload {
	}

	@Override
	public Class<Turn> payload() {
		return Turn.class;
	}

	@Override
	public Reply on(Turn turn, Visit visit) {
		CommandBook commands = this.book.getObject();
		return Reply.replace(page(commands.openTo(visit.actor(), visit.place().group()), turn.page(), commands, visit));
	}

	@Override
	public String name() {
		return "help";
	}

	@Override
	public boolean isFor(Actor actor) {
		return true;
	}

	@Override
	public boolean inGroups() {
		return true;
	}

	@Override
	public int rank() {
		return 900;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		CommandBook commands = this.book.getObject();
		boolean group = visit.place().group();
		List<ChatCommand> open = commands.openTo(visit.actor(), group);
		String wanted = argument.startsWith("/") ? argument.substring(1) : argument;
		return open.stream()
			.filter((command) -> command.equals(commands.named(wanted)) || command.equals(commands.meantBy(wanted)))
			.findFirst()
			.map((command) -> one(command, commands, visit))
			.orElseGet(() -> Reply.say(page(open, 0, commands, visit)));
	}

	private Reply one(ChatCommand command, CommandBook commands, Visit visit) {
		String words = commands.words(command, visit.actor().language()).collect(Collectors.joining(", "));
		Card card = Card.of(Text.lines(line(command), Text.of("chat.help.words", "words", words)));
		return Reply.say(visit.place().group() ? card : card.row(commands.shortcut(command, visit.actor().language())));
	}

	private Card page(List<ChatCommand> open, int page, CommandBook commands, Visit visit) {
		int pages = Math.max(1, Math.ceilDiv(open.size(), PAGE));
		int shown = Math.clamp(page, 0, pages - 1);
		List<ChatCommand> here = open.subList(shown * PAGE, Math.min(open.size(), (shown + 1) * PAGE));
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("chat.help.title"));
		here.forEach((command) -> lines.add(line(command)));
		if (pages > 1) {
			lines.add(Text.of("chat.help.page", "page", shown + 1, "pages", pages));
		}
		Card card = Card.of(Text.lines(lines));
		return (visit.place().group() ? card : card(card, here, commands, visit)).row(
				(shown > 0) ? Button.press(Text.of("chat.button.previous"), new Turn(shown - 1)) : null,
				(shown < pages - 1) ? Button.press(Text.of("chat.button.next"), new Turn(shown + 1)) : null);
	}

	private Card card(Card bare, List<ChatCommand> here, CommandBook commands, Visit visit) {
		List<Button> keys = here.stream()
			.filter((command) -> !command.equals(this) && !(command instanceof CancelCommand))
			.map((command) -> commands.shortcut(command, visit.actor().language()))
			.toList();
		Card card = bare;
		for (int i = 0; i < keys.size(); i += KEYS_A_ROW) {
			card = card.row(keys.subList(i, Math.min(i + KEYS_A_ROW, keys.size())));
		}
		return card;
	}

	private static Text line(ChatCommand command) {
		return Text.of("chat.help.line", "name", command.name(), "help",
				Text.of("command." + command.name() + ".help"));
	}

}
