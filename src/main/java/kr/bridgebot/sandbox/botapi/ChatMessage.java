package kr.bridgebot.sandbox.botapi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in a chat right now.
 *
 * @param chat where
 * @param id unique over all chats
 * @param topic in a forum group; null in its general topic and elsewhere
 * @param sender who wrote it
 * @param date when it was sent
 * @param body the text or the file's caption
 * @param keyboard the buttons under it
 * @param file what it carries
 * @param service what it says about the chat itself; such a message has no body
 * @param replyTo the message it answers
 * @param edits how often it was changed
 * @param edited when it was changed last
 */
public record ChatMessage(long chat, int id, @Nullable Integer topic, Sender sender, Instant date, FormattedText body,
		@Nullable Keyboard keyboard, @Nullable SentFile file, @Nullable Service service, @Nullable Integer replyTo,
		int edits, @Nullable Instant edited) {

	/** Who wrote a message. */
	public record Sender(long id, String name, boolean bot) {
	}

	/** A file in a message; its bytes are kept apart. */
	public record SentFile(String id, String name, String mime, int size, @Nullable Dimension photo) {

		/** How large a picture is, in pixels. */
		public record Dimension(int width, int height) {
		}

	}

	/** What a message says about its chat. */
	public sealed interface Service {

		/** Somebody, perhaps the bot, came in. */
		record Joined(Sender who) implements Service {
		}

		/** Somebody went away. */
		record Left(Sender who) implements Service {
		}

		/** A topic was opened. */
		record TopicCreated(String name) implements Service {
		}

		/** The chat lives on under that id. */
		record MigratedTo(long chat) implements Service {
		}

		/** The chat had that id before. */
		record MigratedFrom(long chat) implements Service {
		}

	}

	/** The text without markup. */
	public String text() {
		return this.body.text();
	}

	/** The text in Telegram's HTML, safe to be shown. */
	public String html() {
		return this.body.html();
	}

	public boolean fromBot() {
		return this.sender.bot();
	}

	/** The labels of all buttons, row by row. */
	public List<String> labels() {
		return (this.keyboard == null) ? List.of() : this.keyboard.keys().map(Keyboard.Key::text).toList();
	}

	ChatMessage edited(FormattedText newBody, @Nullable Keyboard newKeyboard, Instant now) {
		return new ChatMessage(this.chat, this.id, this.topic, this.sender, this.date, newBody, newKeyboard, this.file,
				this.service, this.replyTo, this.edits + 1, now);
	}

}
