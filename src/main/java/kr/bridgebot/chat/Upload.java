package kr.bridgebot.chat;

import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent. What they wrote below it is not kept: a question that takes
 * a file takes words as a message of their own.
 *
 * @param name as the sender's device calls it: any characters at all
 * @param content the bytes
 * @param source by which the messenger sends the same file again as a document; null when
 * it does not, as with pictures
 */
public record Upload(String name, byte[] content, @Nullable String source) {

	/** A file that the messenger will not send again by itself. */
	public Upload(String name, byte[] content) {
		this(name, content, null);
	}

}
