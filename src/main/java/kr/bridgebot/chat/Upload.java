package kr.bridgebot.chat;

import org.jspecify.annotations.Nullable;

/**
 * A file or a picture that somebody sent.
 *
 * @param name as the sender's device calls it: any characters at all
 * @param content the bytes
 * @param source by which the messenger sends the same again, a picture as a picture, any
 * other file as a document; null when it does not
 * @param picture whether it came as a picture
 * @param caption what they wrote below it; null for nothing
 */
public record Upload(String name, byte[] content, @Nullable String source, boolean picture, @Nullable Words caption) {

	/** A file that the messenger sends again as a document, without a caption. */
	public Upload(String name, byte[] content, @Nullable String source) {
		this(name, content, source, false, null);
	}

	/** A file that the messenger will not send again by itself. */
	public Upload(String name, byte[] content) {
		this(name, content, null);
	}

}
