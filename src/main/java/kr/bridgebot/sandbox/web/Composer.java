package kr.bridgebot.sandbox.web;

import java.io.IOException;
import java.util.regex.Pattern;
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

	/** As long as Telegram lets the words below a file be. */
	private static final int LONGEST_CAPTION = 1024;

	/** What a messenger shows as a picture unless it is told otherwise. */
	private static final Pattern PICTURE = Pattern.compile(".*\\.(png|jpe?g)", Pattern.CASE_INSENSITIVE);

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
		room.says(shortEnough(said, LONGEST));
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

	private static String shortEnough(String text, int most) {
		if (text.length() > most) {
			throw new Complaint(HttpStatus.BAD_REQUEST,
					Text.of("sandbox.fault.long", "most", most, "length", text.length()));
		}
		return text;
	}

	/**
	 * Sends a file, a picture as a picture.
	 * @param plainly whether even a picture is sent as a file
	 */
	@PostMapping("/sandbox/{person:\\d+}/{chat}/files")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void send(@PathVariable long person, @PathVariable long chat,
			@RequestParam(required = false) @Nullable Integer topic, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "") String caption, @RequestParam(defaultValue = "false") boolean plainly)
			throws IOException {
		Room room = writable(this.rooms.room(person, chat, topic));
		if (file.isEmpty()) {
			throw new Complaint(HttpStatus.BAD_REQUEST, Text.of("sandbox.fault.file.empty"));
		}
		String name = FileName.harmless(file.getOriginalFilename());
		String below = shortEnough(caption.replace("\r\n", "\n").strip(), LONGEST_CAPTION);
		if (PICTURE.matcher(name).matches() && !plainly) {
			room.sendsPicture(name, file.getBytes(), below);
		}
		else {
			room.sends(name, file.getBytes(), below);
		}
	}

	private static Room writable(Room room) {
		if (room.isReadOnly()) {
			throw new Complaint(HttpStatus.CONFLICT, Text.of("sandbox.fault.channel"));
		}
		if (room.isBlocked()) {
			throw new Complaint(HttpStatus.CONFLICT, Text.of("sandbox.fault.blocked"));
		}
		return room;
	}

}
