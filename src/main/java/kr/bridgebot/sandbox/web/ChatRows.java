package kr.bridgebot.sandbox.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.bridgebot.sandbox.ConditionalOnSandbox;
import kr.bridgebot.sandbox.botapi.ChatMessage;
import kr.bridgebot.sandbox.botapi.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists somebody's conversations, and remembers how far each is read: of the account, as
 * a messenger does, not of the window.
 */
@Component
@ConditionalOnSandbox
class ChatRows {

	private static final int PREVIEW = 60;

	private final Map<Place, Integer> read = new ConcurrentHashMap<>();

	private final Rooms rooms;

	ChatRows(Rooms rooms) {
		this.rooms = rooms;
	}

	private record Place(long person, long chat, @Nullable Integer topic) {

		static Place of(Room room) {
			return new Place(room.who().id(), room.chat(), room.topic());
		}

	}

	/** All that stands there now has been seen. */
	void read(Room room) {
		List<ChatMessage> messages = room.messages();
		if (!messages.isEmpty()) {
			this.read.merge(Place.of(room), messages.getLast().id(), Math::max);
		}
	}

	/** Somebody's conversations, the private one first. */
	List<ChatRow> of(Person who, Room chosen, Words words) {
		return this.rooms.of(who).stream().map((room) -> row(room, room.isSameAs(chosen), words)).toList();
	}

	/** How many messages somebody has not seen. */
	long unread(Person who) {
		return this.rooms.of(who).stream().mapToLong((room) -> unread(room, room.messages())).sum();
	}

	private ChatRow row(Room room, boolean chosen, Words words) {
		List<ChatMessage> messages = room.messages();
		ChatMessage newest = messages.isEmpty() ? null : messages.getLast();
		return new ChatRow(room.path(), room.isPrivate() ? words.of("sandbox.bot.name") : room.title(),
				!room.isPrivate(), chosen, (newest == null) ? "" : preview(newest, words),
				(newest == null) ? null : words.hour(newest.date()), unread(room, messages));
	}

	private long unread(Room room, List<ChatMessage> messages) {
		int seen = this.read.getOrDefault(Place.of(room), 0);
		return messages.stream()
			.filter((message) -> message.id() > seen && message.service() == null)
			.filter((message) -> message.sender().id() != room.who().id())
			.count();
	}

	private static String preview(ChatMessage message, Words words) {
		if (message.service() != null) {
			return "";
		}
		if (message.text().isEmpty() && message.file() != null) {
			return (message.file().photo() == null) ? message.file().name() : words.of("sandbox.chat.photo");
		}
		String line = message.text().strip().lines().findFirst().orElse("");
		return (line.codePointCount(0, line.length()) <= PREVIEW) ? line
				: line.substring(0, line.offsetByCodePoints(0, PREVIEW)) + "…";
	}

}
