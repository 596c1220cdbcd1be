package kr.bridgebot.sandbox.web;

import java.time.Duration;
import kr.bridgebot.chat.Text;
import kr.bridgebot.sandbox.botapi.Keyboard;
import kr.bridgebot.sandbox.botapi.Press;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Presses buttons. The answer is the notice that the bot shows for a moment; as in a
 * messenger only the window that pressed sees it.
 */
@SandboxPage
class Presser {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final Rooms rooms;

	Presser(Rooms rooms) {
		this.rooms = rooms;
	}

	/**
	 * Presses the button with this data.
	 * @throws Complaint when it does not stand under the message any more
	 */
	@PostMapping("/sandbox/{person:\\d+}/{chat}/{message}/press")
	String press(@PathVariable long person, @PathVariable long chat, @PathVariable int message,
			@RequestParam String data, Words words, Model model) {
		Room room = this.rooms.room(person, chat, null);
		Keyboard keyboard = this.rooms.message(room, message).keyboard();
		if (keyboard == null || keyboard.keys().noneMatch((key) -> data.equals(key.data()))) {
			throw new Complaint(HttpStatus.CONFLICT, Text.of("sandbox.fault.button"));
		}
		Press press = room.who().pressesForged(room.chat(), message, data);
		Press.Notice notice = press.awaitNotice(PATIENCE)
			.orElseGet(() -> new Press.Notice(words.of("sandbox.notice.late"), false, null));
		model.addAttribute("notice", notice);
		return "sandbox/notice :: press";
	}

}
