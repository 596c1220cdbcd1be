package kr.bridgebot.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kr.bridgebot.chat.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the bot reads of a Telegram update, and nothing else: fields and kinds that are
 * not here are skipped unread, whatever they hold. Reading the library's own type would
 * cost many times as much and let one odd update spoil all that came with it.
 *
 * @param id unique for the bot
 */
@JsonNaming(SnakeCaseStrategy.class)
record Update(@JsonProperty("update_id") long id, @Nullable Message message, @Nullable Press callbackQuery,
		@Nullable Membership myChatMember) {

	/** An account, a person's or not. */
	@JsonNaming(SnakeCaseStrategy.class)
	record User(long id, boolean isBot, @Nullable String firstName, @Nullable String lastName,
			@Nullable String languageCode) {
	}

	/** Where something happened. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Chat(long id, @Nullable String type) {

		boolean isPrivate() {
			return "private".equals(this.type);
		}

		boolean isGroup() {
			return "group".equals(this.type) || "supergroup".equals(this.type);
		}

	}

	/**
	 * Something said, or told by Telegram.
	 *
	 * @param date 0 when the message that carried a pressed button is out of reach
	 * @param senderChat set when a group or channel speaks, and so no person
	 * @param entities how the text looks, in whatever shape it came
	 * @param captionEntities the same of the caption
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Message(long messageId, @Nullable Integer messageThreadId, boolean isTopicMessage, long date, Chat chat,
			@Nullable User from, @Nullable Chat senderChat, @Nullable String text, @Nullable JsonNode entities,
			@Nullable Document document, List<PhotoSize> photo, @Nullable String caption,
			@Nullable JsonNode captionEntities, @Nullable Long migrateToChatId, @Nullable Long migrateFromChatId) {

		Message {
			Objects.requireNonNull(chat);
			photo = (photo == null) ? List.of() : photo;
		}

		/** What was said; null when nothing was. */
		@Nullable Words words() {
			return (this.text == null) ? null : Words.marked(this.text, Marks.of(this.entities));
		}

		/** What stands below a file or picture; null when nothing does. */
		@Nullable Words wordsBelow() {
			if (this.caption == null) {
				return null;
			}
			Words words = Words.marked(this.caption, Marks.of(this.captionEntities));
			return words.isEmpty() ? null : words;
		}

		/** The picture in its largest size; null when there is none. */
		@Nullable PhotoSize picture() {
			return this.photo.stream()
				.max(Comparator.comparingLong((size) -> (long) size.width() * size.height()))
				.orElse(null);
		}

	}

	/** One of the sizes in which Telegram keeps a picture. */
	@JsonNaming(SnakeCaseStrategy.class)
	record PhotoSize(String fileId, int width, int height, long fileSize) {

		PhotoSize {
			Objects.requireNonNull(fileId);
		}

	}

	/** A file that was sent. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Document(String fileId, @Nullable String fileName, long fileSize) {

		Document {
			Objects.requireNonNull(fileId);
		}

	}

	/** A button was pressed. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Press(String id, User from, @Nullable Message message, @Nullable String data) {

		Press {
			Objects.requireNonNull(id);
			Objects.requireNonNull(from);
		}

	}

	/** The bot's own standing in a chat has changed. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Membership(Chat chat, @Nullable Status newChatMember) {

		Membership {
			Objects.requireNonNull(chat);
		}

	}

	/** How the bot stands from now on. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Status(@Nullable String status) {
	}

}
