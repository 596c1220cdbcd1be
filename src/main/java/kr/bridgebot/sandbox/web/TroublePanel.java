package kr.bridgebot.sandbox.web;

import java.time.Duration;
import kr.bridgebot.chat.Text;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.Group;
import kr.bridgebot.sandbox.botapi.Troubles;
import kr.bridgebot.sandbox.botapi.Troubles.Cut;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Lets Telegram have the troubles it has in life, to see what the bot makes of them. */
@SandboxPage
class TroublePanel {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	private static final Duration SILENCE = Duration.ofSeconds(30);

	private final BotApiServer server;

	private final Rooms rooms;

	TroublePanel(BotApiServer server, Rooms rooms) {
		this.server = server;
		this.rooms = rooms;
	}

	/** What can be made to happen. */
	enum Trouble {

		FLOOD_HERE, FLOOD, CUT_BEFORE, CUT_AFTER, SILENCE, NONE

	}

	@GetMapping("/sandbox/{person:\\d+}/{chat}/trouble")
	String show(@PathVariable long person, @PathVariable long chat,
			@RequestParam(required = false) @Nullable Integer topic, Words words, Model model) {
		return panel(this.rooms.room(person, chat, topic), model);
	}

	@PostMapping("/sandbox/{person:\\d+}/{chat}/trouble")
	String make(@PathVariable long person, @PathVariable long chat,
			@RequestParam(required = false) @Nullable Integer topic, @RequestParam Trouble trouble, Words words,
			Model model) {
		Room room = this.rooms.room(person, chat, topic);
		Troubles troubles = this.server.troubles();
		switch (trouble) {
			case FLOOD_HERE -> troubles.flood(room.chat(), 1, RETRY_AFTER);
			case FLOOD -> troubles.flood(1, RETRY_AFTER);
			case CUT_BEFORE -> troubles.cut(Cut.BEFORE_THE_WORK);
			case CUT_AFTER -> troubles.cut(Cut.AFTER_THE_WORK);
			case SILENCE -> troubles.stopAnswering(SILENCE);
			case NONE -> troubles.clear();
		}
		return panel(room, model);
	}

	@PostMapping("/sandbox/{person:\\d+}/{chat}/block")
	String block(@PathVariable long person, @PathVariable long chat,
			@RequestParam(required = false) @Nullable Integer topic, Words words, Model model) {
		Room room = this.rooms.room(person, chat, topic);
		if (room.who().isMet() && !room.who().hasBlocked()) {
			room.who().blocks();
		}
		return panel(room, model);
	}

	@PostMapping("/sandbox/{person:\\d+}/unblock")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void unblock(@PathVariable long person) {
		Room room = this.rooms.room(person, person, null);
		if (room.isBlocked()) {
			room.who().unblocks();
		}
	}

	/** Makes a supergroup of a group, which gets another id by that. */
	@PostMapping("/sandbox/{person:\\d+}/{chat}/migrate")
	String migrate(@PathVariable long person, @PathVariable long chat, @RequestParam long group, Words words,
			Model model) {
		Group basic = this.server.groups()
			.stream()
			.filter((one) -> one.id() == group && one.isBasic())
			.findFirst()
			.orElseThrow(() -> new Complaint(HttpStatus.CONFLICT, Text.of("sandbox.trouble.migrated")));
		Room room = this.rooms.room(person, chat, null);
		boolean here = room.chat() == group;
		basic.migrate();
		if (here) {
			model.addAttribute("moved", new Room(room.who(), basic, null).path());
		}
		return panel(room, model);
	}

	private String panel(Room room, Model model) {
		model.addAttribute("room", room);
		model.addAttribute("troubles", this.server.troubles().outlook());
		model.addAttribute("groups", this.server.groups().stream().filter(Group::isBasic).toList());
		return "sandbox/panels :: trouble";
	}

}
