package kr.bridgebot.sandbox.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import kr.bridgebot.chat.Text;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.ChatMessage;
import kr.bridgebot.sandbox.botapi.ChatMessage.Sender;
import kr.bridgebot.sandbox.botapi.ChatMessage.Service;
import kr.bridgebot.sandbox.botapi.Keyboard;
import org.jspecify.annotations.Nullable;

/** Draws the messages of one conversation for one reader. */
final class Bubbles {

	private static final int QUOTED = 80;

	private final BotApiServer server;

	private final Room room;

	private final Words words;

	private final Markup markup;

	Bubbles(BotApiServer server, Room room, Words words) {
		this.server = server;
		this.room = room;
		this.words = words;
		this.markup = new Markup(words, server::startCode);
	}

	/** Draws those of these ids that are there, oldest first. */
	List<Bubble> of(IntPredicate wanted) {
		List<ChatMessage> messages = this.room.messages();
		List<Bubble> bubbles = new ArrayList<>();
		for (int i = 0; i < messages.size(); i++) {
			if (wanted.test(messages.get(i).id())) {
				bubbles.add(bubble(messages.get(i), (i == 0) ? null : messages.get(i - 1)));
			}
		}
		return bubbles;
	}

	/**
	 * Draws the newest messages, oldest first.
	 * @param before draws only older ones than this
	 */
	List<Bubble> newest(int most, int before) {
		List<Integer> ids = this.room.messages().stream().map(ChatMessage::id).filter((id) -> id < before).toList();
		if (ids.isEmpty()) {
			return List.of();
		}
		int first = ids.get(Math.max(0, ids.size() - most));
		return of((id) -> id >= first && id < before);
	}

	private Bubble bubble(ChatMessage message, @Nullable ChatMessage previous) {
		LocalDate day = day(message);
		boolean own = message.sender().id() == this.room.who().id();
		boolean named = !this.room.isPrivate() && !this.room.isReadOnly() && !own;
		Service service = message.service();
		return new Bubble(message.id(), "/sandbox/" + this.room.who().id() + "/" + message.chat() + "/" + message.id(),
				(previous != null && day.equals(day(previous))) ? null : this.words.of("sandbox.chat.day", "day", day),
				own, (service == null) ? null : this.words.say(notice(service)), named ? name(message.sender()) : null,
				quoted(message), this.markup.html(message.body()), message.file(), keys(message.keyboard()),
				message.date(), this.words.hour(message.date()),
				(message.edited() == null) ? null : this.words.hour(message.edited()));
	}

	private Text notice(Service service) {
		return switch (service) {
			case Service.Joined joined -> Text.of("sandbox.service.joined", "name", name(joined.who()));
			case Service.Left left -> Text.of("sandbox.service.left", "name", name(left.who()));
			case Service.TopicCreated topic -> Text.of("sandbox.service.topic", "topic", topic.name());
			case Service.MigratedTo _ -> Text.of("sandbox.service.moved-on");
			case Service.MigratedFrom _ -> Text.of("sandbox.service.moved-here");
		};
	}

	private String name(Sender sender) {
		return sender.bot() ? this.words.of("sandbox.bot.name") : sender.name();
	}

	private @Nullable String quoted(ChatMessage message) {
		Integer original = message.replyTo();
		if (original == null) {
			return null;
		}
		String text = this.server.message(message.chat(), original).map(ChatMessage::text).orElse("");
		return (text.codePointCount(0, text.length()) <= QUOTED) ? text
				: text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
	}

	private List<List<Bubble.Key>> keys(@Nullable Keyboard keyboard) {
		if (keyboard == null) {
			return List.of();
		}
		return keyboard.rows().stream().map((row) -> row.stream().map(this::key).toList()).toList();
	}

	private Bubble.Key key(Keyboard.Key key) {
		String code = (key.url() == null) ? null : this.server.startCode(key.url()).orElse(null);
		return new Bubble.Key(key, code);
	}

	private LocalDate day(ChatMessage message) {
		ZoneId zone = this.words.zone();
		return LocalDate.ofInstant(message.date(), zone);
	}

}
