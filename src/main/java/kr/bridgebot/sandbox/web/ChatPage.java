package kr.bridgebot.sandbox.web;

import java.util.List;
import kr.bridgebot.sandbox.CastList;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows what one person sees: their conversations, and one of them. Who looks stands in
 * the address, so that two windows can be two people.
 */
@SandboxPage
class ChatPage {

	/**
	 * As many messages stand on the page at first and come with each look further back.
	 */
	private static final int MOST = 50;

	private final BotApiServer server;

	private final Rooms rooms;

	private final ChatRows rows;

	private final CastList cast;

	private final Roles roles;

	private final ComposerState composer;

	private final LiveStream live;

	ChatPage(BotApiServer server, Rooms rooms, ChatRows rows, CastList cast, Roles roles, ComposerState composer,
			LiveStream live) {
		this.composer = composer;
		this.server = server;
		this.rooms = rooms;
		this.rows = rows;
		this.cast = cast;
		this.roles = roles;
		this.live = live;
	}

	/** The list of conversations; where there is room, the private one beside it. */
	@GetMapping("/sandbox/{person:\\d+}")
	String chats(@PathVariable long person, Words words, Model model) {
		model.addAttribute("listing", true);
		return show(this.rooms.room(person, person, null), words, model);
	}

	@GetMapping("/sandbox/{person:\\d+}/{chat}")
	String chat(@PathVariable long person, @PathVariable long chat,
			@RequestParam(required = false) @Nullable Integer topic, Words words, Model model) {
		return show(this.rooms.room(person, chat, topic), words, model);
	}

	/** What stands before the oldest message of the page. */
	@GetMapping("/sandbox/{person:\\d+}/{chat}/older")
	String older(@PathVariable long person, @PathVariable long chat,
			@RequestParam(required = false) @Nullable Integer topic, @RequestParam int before, Words words,
			Model model) {
		Room room = this.rooms.room(person, chat, topic);
		addBubbles(room, before, words, model);
		model.addAttribute("room", room);
		return "sandbox/log :: bubbles";
	}

	private String show(Room room, Words words, Model model) {
		Person who = room.who();
		// First of all: what happens while the page is drawn is told again by the stream.
		model.addAttribute("mark", this.live.mark());
		this.rows.read(room);
		this.cast.part(who.id()).ifPresent((part) -> model.addAttribute("role", this.roles.line(part, words)));
		model.addAllAttributes(this.composer.of(room));
		model.addAttribute("here", "/sandbox/" + who.id() + "/" + room.chat());
		model.addAttribute("initials", Initials.of(who.name()));
		model.addAttribute("chats", this.rows.of(who, room, words));
		addBubbles(room, Integer.MAX_VALUE, words, model);
		model.addAttribute("menu", room.menu());
		model.addAttribute("troubles", this.server.troubles().outlook());
		return "sandbox/chat";
	}

	private void addBubbles(Room room, int before, Words words, Model model) {
		List<Bubble> bubbles = new Bubbles(this.server, room, words).newest(MOST, before);
		model.addAttribute("bubbles", bubbles);
		boolean more = !bubbles.isEmpty() && room.messages().getFirst().id() < bubbles.getFirst().id();
		model.addAttribute("older", more ? bubbles.getFirst().id() : null);
	}

}
