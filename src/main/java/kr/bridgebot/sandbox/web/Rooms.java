package kr.bridgebot.sandbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.bridgebot.chat.Text;
import kr.bridgebot.sandbox.ConditionalOnSandbox;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.ChatMessage;
import kr.bridgebot.sandbox.botapi.Group;
import kr.bridgebot.sandbox.botapi.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds people and their conversations by what an address says of them. */
@Component
@ConditionalOnSandbox
class Rooms {

	private final BotApiServer server;

	Rooms(BotApiServer server) {
		this.server = server;
	}

	/**
	 * Somebody with a messenger.
	 * @throws Complaint when there is nobody of that id
	 */
	Person person(long id) {
		return this.server.person(id).orElseThrow(() -> notThere("sandbox.fault.person"));
	}

	/**
	 * A conversation of somebody's.
	 * @throws Complaint when there is none, or not for them
	 */
	Room room(long person, long chat, @Nullable Integer topic) {
		Person who = person(person);
		if (chat == person) {
			return new Room(who, null, null);
		}
		return group(chat).filter((group) -> group.has(who))
			.filter((group) -> topic == null || group.topics().containsKey(topic))
			.map((group) -> new Room(who, group, topic))
			.orElseThrow(() -> notThere("sandbox.fault.chat"));
	}

	/**
	 * A message that stands there.
	 * @throws Complaint when it is gone or was never there
	 */
	ChatMessage message(Room room, int id) {
		return this.server.message(room.chat(), id).orElseThrow(() -> notThere("sandbox.fault.message"));
	}

	/** All conversations of somebody, the private one first. */
	List<Room> of(Person who) {
		List<Room> rooms = new ArrayList<>();
		rooms.add(new Room(who, null, null));
		this.server.groups().stream().filter((group) -> group.has(who)).forEach((group) -> {
			rooms.add(new Room(who, group, null));
			group.topics().keySet().stream().sorted().forEach((topic) -> rooms.add(new Room(who, group, topic)));
		});
		return rooms;
	}

	private Optional<Group> group(long id) {
		return this.server.groupOf(id);
	}

	private static Complaint notThere(String key) {
		return new Complaint(HttpStatus.NOT_FOUND, Text.of(key));
	}

}
