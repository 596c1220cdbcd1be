package kr.bridgebot.sandbox.web;

import java.io.IOException;
import kr.bridgebot.chat.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/**
 * Writes as somebody. What was written comes back by the stream, as it does to all other
 * windows.
 */
@SandboxPage
class Composer {

	/** As long as Telegram lets a message be. */
	private static final int LONGEST = 4096;

	private final Rooms rooms;

	Composer(Rooms rooms) {
		this.rooms = rooms;
	}

	@PostMapping("/sandbox/{person:\\d+}/{chat}/messages")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void say(@PathVariable long person, @PathVariable long chat,
			@RequestParam(required = false) @Nullable Integer topic, @RequestParam String text) {
		Room room = writable(this.rooms.room(person, chat, topic));
		String said = text.replace("\r\n", "\n").strip();
		if (said.isEmpty()) {
			throw new Complaint(HttpStatus.BAD_REQUEST, Text.of("sandbox.fault.empty"));
		}
		if (said.length() > LONGEST) {
			throw new Complaint(HttpStatus.BAD_REQUEST,
					Text.of("sandbox.fault.long", "most", LONGEST, "length", said.length()));
		}
		room.says(said);
	}

	/** Follows a link that starts the bot, wherever it stands. */
	@PostMapping("/sandbox/{person:\\d+}/start")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void start(@PathVariable long person, @RequestParam(defaultValue = "") String code) {
		Room room = writable(this.rooms.room(person, person, null));
		if (!code.matches("[A-Za-z0-9_-]{0,64}")) {
			throw new Complaint(HttpStatus.BAD_REQUEST, Text.of("sandbox.fault.link"));
		}
		room.says(code.isEmpty() ? "/start" : "/start " + code);
	}

	@PostMapping("/sandbox/{person:\\d+}/{chat}/files")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void send(@PathVariable long person, @PathVariable long chat,
			@RequestParam(required = false) @Nullable Integer topic, @RequestParam MultipartFile file)
			throws IOException {
		Room room = writable(this.rooms.room(person, chat, topic));
		if (file.isEmpty()) {
			throw new Complaint(HttpStatus.BAD_REQUEST, Text.of("sandbox.fault.file.empty"));
		}
		room.sends(FileName.harmless(file.getOriginalFilename()), file.getBytes(), "");
	}

	private static Room writable(Room room) {
		if (room.isBlocked()) {
			throw new Complaint(HttpStatus.CONFLICT, Text.of("sandbox.fault.blocked"));
		}
		return room;
	}

}
