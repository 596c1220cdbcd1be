package kr.bridgebot.sandbox.botapi;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures and bodies that carry them. */
final class Pictures {

	private Pictures() {
	}

	static byte[] png() {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A body with boundary {@code x}, as {@code sendPhoto} takes it. */
	static byte[] multipart(long chat) {
		return multipart(chat, "photo", "표본.png", png());
	}

	/** A body with boundary {@code x} that refers to its file as libraries do. */
	static byte[] multipart(long chat, String parameter, String fileName, byte[] content) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n" + chat
				+ "\r\n--x\r\nContent-Disposition: form-data; name=\"" + parameter + "\"\r\n\r\nattach://file1"
				+ "\r\n--x\r\nContent-Disposition: form-data; name=\"file1\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
		return body.toByteArray();
	}

}
