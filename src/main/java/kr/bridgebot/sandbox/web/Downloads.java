package kr.bridgebot.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import kr.bridgebot.chat.Text;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.ChatMessage.SentFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the files in messages: pictures to be shown, all else to be kept. */
@SandboxPage
class Downloads {

	private final BotApiServer server;

	private final Rooms rooms;

	Downloads(BotApiServer server, Rooms rooms) {
		this.server = server;
		this.rooms = rooms;
	}

	@GetMapping("/sandbox/{person:\\d+}/{chat}/{message}/file")
	ResponseEntity<byte[]> file(@PathVariable long person, @PathVariable long chat, @PathVariable int message) {
		SentFile file = this.rooms.message(this.rooms.room(person, chat, null), message).file();
		if (file == null) {
			throw gone();
		}
		boolean picture = file.photo() != null;
		MediaType type = picture ? picture(file.mime()) : MediaType.APPLICATION_OCTET_STREAM;
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name(), picture))
			.body(content(file));
	}

	private byte[] content(SentFile file) {
		try {
			return this.server.content(file);
		}
		catch (NoSuchElementException ex) {
			throw gone();
		}
	}

	private static String disposition(@Nullable String name, boolean picture) {
		ContentDisposition.Builder builder = picture ? ContentDisposition.inline() : ContentDisposition.attachment();
		return builder.filename(FileName.harmless(name), StandardCharsets.UTF_8).build().toString();
	}

	private static MediaType picture(String mime) {
		return mime.equals(MediaType.IMAGE_JPEG_VALUE) ? MediaType.IMAGE_JPEG : MediaType.IMAGE_PNG;
	}

	private static Complaint gone() {
		return new Complaint(HttpStatus.NOT_FOUND, Text.of("sandbox.fault.file.gone"));
	}

}
