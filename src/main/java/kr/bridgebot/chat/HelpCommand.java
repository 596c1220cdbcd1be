package kr.bridgebot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.bridgebot.shared.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells each person what they can do, with a button for each of it. */
@Component
class HelpCommand implements ChatCommand {

	private static final int KEYS_A_ROW = 3;

	private final ObjectProvider<CommandBook> book;

	/** Takes the book when asked, since it lists this command too. */
	HelpCommand(ObjectProvider<CommandBook> book) {
		this.book = book;
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
			.orElseGet(() -> all(open, commands, visit));
	}

	private Reply one(ChatCommand command, CommandBook commands, Visit visit) {
		String words = commands.words(command, visit.actor().language()).collect(Collectors.joining(", "));
		Card card = Card.of(Text.lines(line(command), Text.of("chat.help.words", "words", words)));
		return Reply.say(visit.place().group() ? card : card.row(commands.shortcut(command, visit.actor().language())));
	}

	private Reply all(List<ChatCommand> open, CommandBook commands, Visit visit) {
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("chat.help.title"));
		open.forEach((command) -> lines.add(line(command)));
		Card card = Card.of(Text.lines(lines));
		if (visit.place().group()) {
			return Reply.say(card);
		}
		List<Button> keys = open.stream()
			.filter((command) -> !command.equals(this) && !(command instanceof CancelCommand))
			.map((command) -> commands.shortcut(command, visit.actor().language()))
			.toList();
		for (int i = 0; i < keys.size(); i += KEYS_A_ROW) {
			card = card.row(keys.subList(i, Math.min(i + KEYS_A_ROW, keys.size())));
		}
		return Reply.say(card);
	}

	private static Text line(ChatCommand command) {
		return Text.of("chat.help.line", "name", command.name(), "help",
				Text.of("command." + command.name() + ".help"));
	}

}
