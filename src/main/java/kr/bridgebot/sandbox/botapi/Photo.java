package kr.bridgebot.sandbox.botapi;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A picture as Telegram keeps it: whatever it was, it is a JPEG now and has no name.
 *
 * @param content the JPEG's bytes
 */
record Photo(byte[] content, int width, int height) {

	/** Develops a picture of any kind; empty when it is none. */
	static Optional<Photo> of(byte[] picture) {
		try {
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
			return (image == null) ? Optional.empty()
					: Optional.of(new Photo(jpeg(image), image.getWidth(), image.getHeight()));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static byte[] jpeg(BufferedImage image) throws IOException {
		BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D canvas = opaque.createGraphics();
		canvas.drawImage(image, 0, 0, Color.WHITE, null);
		canvas.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(opaque, "jpg", bytes);
		return bytes.toByteArray();
	}

}
