package kr.bridgebot.sandbox.botapi;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import kr.bridgebot.sandbox.botapi.ChatMessage.Sender;
import kr.bridgebot.sandbox.botapi.ChatMessage.SentFile;
import kr.bridgebot.sandbox.botapi.World.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a messenger: does what people do there and sees what they see. Safe for
 * use by any thread; what the bot makes of it comes later.
 */
public final class Person {

	private final World world;

	private final long id;

	private final String name;

	private final String language;

	private boolean gone;

	Person(World world, long id, String name, String language) {
		this.world = world;
		this.id = id;
		this.name = name;
		this.language = language;
	}

	/** The account, which is also the private chat with the bot. */
	public long id() {
		return this.id;
	}

	public String name() {
		return this.name;
	}

	/** The messenger's language, two letters; empty when it does not tell. */
	public String language() {
		return this.language;
	}

	/** Presses the start button. */
	public ChatMessage starts() {
		return says("/start");
	}

	/** Follows a link that starts the bot with this code. */
	public ChatMessage starts(String code) {
		return says("/start " + code);
	}

	/** Follows a {@code t.me} link to the bot. */
	public ChatMessage follows(String link) {
		return starts(Links.startCode(link, this.world.settings().userName())
			.orElseThrow(() -> new NoSuchElementException("no link to this bot: " + link)));
	}

	/** Has started the bot at some time, with nothing said about it now. */
	public void hasStarted() {
		this.world.monitor().locked(() -> chat().bot(Standing.MEMBER));
	}

	/** Writes to the bot in private, which starts it where that was not done. */
	public ChatMessage says(String text) {
		return this.world.monitor().locked(() -> {
			Chat chat = mine();
			return this.world.tell(chat, Draft.of(sender(), null, FormattedText.typed(text)));
		});
	}

	/** Writes in a group. */
	public ChatMessage says(Group group, String text) {
		return says(group, null, text);
	}

	/** Writes in a topic of a forum group. */
	public ChatMessage says(Group group, @Nullable Integer topic, String text) {
		return this.world.monitor().locked(() -> {
			Chat chat = writing(group.chat());
			return this.world.tell(chat, Draft.of(sender(), topic, FormattedText.typed(text)));
		});
	}

	/** Answers a message where it stands. */
	public ChatMessage replies(ChatMessage original, String text) {
		return this.world.monitor().locked(() -> {
			Chat chat = writing(this.world.chat(original.chat()));
			return this.world.tell(chat,
					new Draft(sender(), original.topic(), FormattedText.typed(text), null, null, null, original.id()));
		});
	}

	/** Changes what was written before. */
	public ChatMessage edits(ChatMessage original, String text) {
		return this.world.monitor().locked(() -> {
			Chat chat = in(this.world.chat(original.chat()));
			ChatMessage edited = original.edited(FormattedText.typed(text), null, this.world.now());
			this.world.replace(edited);
			if (this.world.botReads(chat, edited)) {
				this.world.updates().add("edited_message", World.chatKey(chat), this.world.wire().message(edited));
			}
			return edited;
		});
	}

	/** Sends a file to the bot in private. */
	public ChatMessage sends(String fileName, byte[] content) {
		return sends(fileName, content, "");
	}

	/** Sends a file with a caption to the bot in private. */
	public ChatMessage sends(String fileName, byte[] content, String caption) {
		return this.world.monitor().locked(() -> send(mine(), null, fileName, content, caption));
	}

	/** Sends a file with a caption to a group or to a topic of it. */
	public ChatMessage sends(Group group, @Nullable Integer topic, String fileName, byte[] content, String caption) {
		return this.world.monitor().locked(() -> send(writing(group.chat()), topic, fileName, content, caption));
	}

	/**
	 * Sends a picture with a caption to the bot in private, or as a file where it is
	 * none.
	 */
	public ChatMessage sendsPicture(String fileName, byte[] content, String caption) {
		return this.world.monitor().locked(() -> sendPicture(mine(), null, fileName, content, caption));
	}

	/** Sends a picture with a caption to a group or to a topic of it. */
	public ChatMessage sendsPicture(Group group, @Nullable Integer topic, String fileName, byte[] content,
			String caption) {
		return this.world.monitor().locked(() -> sendPicture(writing(group.chat()), topic, fileName, content, caption));
	}

	/** Sends a picture to the bot in private, in one size, without a name. */
	public ChatMessage sendsPicture(byte[] content, int width, int height) {
		return this.world.monitor().locked(() -> {
			SentFile file = this.world.files()
				.add("photo.jpg", "image/jpeg", content, new SentFile.Dimension(width, height));
			return this.world.tell(mine(), new Draft(sender(), null, FormattedText.typed(""), null, file, null, null));
		});
	}

	private ChatMessage sendPicture(Chat chat, @Nullable Integer topic, String fileName, byte[] content,
			String caption) {
		Photo photo = Photo.of(content).orElse(null);
		if (photo == null) {
			return send(chat, topic, fileName, content, caption);
		}
		SentFile file = this.world.files()
			.add("photo.jpg", "image/jpeg", photo.content(), new SentFile.Dimension(photo.width(), photo.height()));
		return this.world.tell(chat, new Draft(sender(), topic, FormattedText.typed(caption), null, file, null, null));
	}

	private ChatMessage send(Chat chat, @Nullable Integer topic, String fileName, byte[] content, String caption) {
		SentFile file = this.world.files().add(fileName, Mime.of(fileName), content, null);
		return this.world.tell(chat, new Draft(sender(), topic, FormattedText.typed(caption), null, file, null, null));
	}

	/**
	 * Presses a button under a message.
	 * @param labelOrData the label, or else the data, of one of its buttons
	 */
	public Press presses(ChatMessage message, String labelOrData) {
		return this.world.monitor().locked(() -> {
			ChatMessage current = this.world.chat(message.chat()).messages().getOrDefault(message.id(), message);
			Keyboard keyboard = current.keyboard();
			String data = (keyboard == null) ? null : keyboard.find(labelOrData).map(Keyboard.Key::data).orElse(null);
			if (data == null) {
				throw new NoSuchElementException("no button " + labelOrData + " among " + current.labels());
			}
			return pressesForged(message.chat(), message.id(), data);
		});
	}

	/**
	 * Sends a press as a modified messenger can: of any data, under any message of a
	 * chat, even one that is gone.
	 */
	public Press pressesForged(long chat, int message, String data) {
		return this.world.monitor().locked(() -> this.world.press(this, in(this.world.chat(chat)), message, data));
	}

	/** Stops the bot. */
	public void blocks() {
		this.world.monitor().locked(() -> this.world.standing(chat(), sender(), Standing.KICKED));
	}

	/** Lets the bot write again. */
	public void unblocks() {
		this.world.monitor().locked(() -> this.world.standing(chat(), sender(), Standing.MEMBER));
	}

	/** Gives the account up. */
	public void leavesTelegram() {
		this.world.monitor().locked(() -> {
			this.gone = true;
		});
	}

	/** The private chat with the bot, oldest first. */
	public List<ChatMessage> messages() {
		return this.world.monitor().locked(() -> List.copyOf(chat().messages().values()));
	}

	/** What the bot wrote in private, oldest first. */
	public List<ChatMessage> received() {
		return messages().stream().filter(ChatMessage::fromBot).toList();
	}

	/** Waits for a message of the bot's in private; the newest of those that match. */
	public ChatMessage awaitMessage(Predicate<ChatMessage> matching) {
		return awaitMessage(matching, "a message to " + this.name);
	}

	/** Waits for a message of the bot's in private that has this in its text. */
	public ChatMessage awaitMessage(String part) {
		return awaitMessage((message) -> message.text().contains(part), "a message to " + this.name + " with: " + part);
	}

	private ChatMessage awaitMessage(Predicate<ChatMessage> matching, String what) {
		return this.world.await(() -> received().reversed().stream().filter(matching).findFirst().orElse(null), what);
	}

	/** What the bot answered to this person's presses, oldest first. */
	public List<Press.Notice> notices() {
		return this.world.monitor().locked(() -> this.world.presses().noticesTo(this.id));
	}

	/** The command menu in private. */
	public List<MenuCommand> menu() {
		return this.world.monitor().locked(() -> this.world.menus().seenBy(this, chat()));
	}

	/** The command menu in a group. */
	public List<MenuCommand> menu(Group group) {
		return this.world.monitor().locked(() -> this.world.menus().seenBy(this, group.chat()));
	}

	/** The rows of the keyboard that stands in place of the letters; mostly none. */
	public List<List<String>> replyKeyboard() {
		return this.world.monitor().locked(() -> chat().replyKeyboard());
	}

	/** Whether this person blocked the bot. */
	public boolean hasBlocked() {
		return this.world.monitor().locked(() -> chat().bot() == Standing.KICKED);
	}

	/** Whether this person ever started the bot. */
	public boolean isMet() {
		return this.world.monitor().locked(() -> chat().bot() != null);
	}

	boolean isGone() {
		return this.gone;
	}

	Sender sender() {
		return new Sender(this.id, this.name, false);
	}

	private Chat chat() {
		return this.world.chat(this.id);
	}

	private Chat mine() {
		Chat chat = chat();
		if (chat.bot() == null) {
			chat.bot(Standing.MEMBER);
		}
		if (!chat.botIsIn()) {
			throw new IllegalStateException(this.name + " has blocked the bot");
		}
		return chat;
	}

	/** A chat that people write in. */
	private Chat writing(Chat chat) {
		if (chat.isChannel()) {
			throw new IllegalStateException(chat.title() + " is only read");
		}
		return in(chat);
	}

	private Chat in(Chat chat) {
		if (!chat.member(this.id).isIn()) {
			throw new IllegalStateException(this.name + " is not in " + chat.title());
		}
		return chat;
	}

}
