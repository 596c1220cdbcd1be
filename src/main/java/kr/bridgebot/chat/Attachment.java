package kr.bridgebot.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file to be sent: made for the purpose, or one that is kept.
 *
 * @param name with its ending
 * @param caption what it is, at most 1,024 characters when rendered
 * @param content the bytes, at most 50 MB; of a kept file none, they are read when needed
 * @param kept the file that is kept; null when it is all here
 */
public record Attachment(String name, Text caption, byte[] content, @Nullable Kept kept) {

	/** A file made for the purpose. */
	public Attachment(String name, Text caption, byte[] content) {
		this(name, caption, content, null);
	}

	/**
	 * A file or picture that lies elsewhere.
	 *
	 * @param copy by which {@link FileCopies} finds it
	 * @param source by which the messenger finds it, in which case the copy is not
	 * needed; null when it does not
	 * @param picture whether it is shown as a picture rather than as a document
	 */
	public record Kept(UUID copy, @Nullable String source, boolean picture) {
	}

	public static Attachment kept(String name, Text caption, Kept kept) {
		return new Attachment(name, caption, new byte[0], kept);
	}

}
