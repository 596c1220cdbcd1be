package kr.bridgebot.sandbox.botapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import kr.bridgebot.sandbox.botapi.ChatMessage.Sender;
import kr.bridgebot.sandbox.botapi.ChatMessage.SentFile;
import kr.bridgebot.sandbox.botapi.ChatMessage.Service;
import kr.bridgebot.sandbox.botapi.Happening.Kind;
import org.jspecify.annotations.Nullable;

/**
 * All people and chats there are, and what may be done in them. Guarded by the monitor:
 * whatever changes something or reads more than one thing holds the lock.
 */
final class World {

	static final int TOPIC_COLOR = 0x6FB9F0;

	private static final long SUPERGROUPS = -1_000_000_000_000L;

	private final Monitor monitor = new Monitor();

	private final Settings settings;

	private final Feed feed = new Feed(this.monitor);

	private final Files files = new Files();

	private final Menus menus = new Menus();

	private final Updates updates;

	private final Presses presses;

	private final Wire wire;

	private final Map<Long, Person> people = new LinkedHashMap<>();

	private final Map<Long, Chat> chats = new LinkedHashMap<>();

	private int lastMessage;

	World(Settings settings) {
		this.settings = settings;
		this.updates = new Updates(this.monitor, settings.clock());
		this.lastMessage = Math.floorMod(settings.clock().instant().getEpochSecond() * 4, 1 << 30);
		this.presses = new Presses(this);
		this.wire = new Wire(this);
	}

	Settings settings() {
		return this.settings;
	}

	Monitor monitor() {
		return this.monitor;
	}

	Feed feed() {
		return this.feed;
	}

	Files files() {
		return this.files;
	}

	Menus menus() {
		return this.menus;
	}

	Updates updates() {
		return this.updates;
	}

	Presses presses() {
		return this.presses;
	}

	Wire wire() {
		return this.wire;
	}

	Instant now() {
		return this.settings.clock().instant();
	}

	/**
	 * Waits as long as the server is patient.
	 * @throws IllegalStateException naming what did not come
	 */
	<T> T await(Supplier<@Nullable T> probe, String what) {
		T found = this.monitor.await(probe, this.settings.patience());
		if (found == null) {
			throw new IllegalStateException(
					"waited " + this.settings.patience().toSeconds() + " s in vain for " + what);
		}
		return found;
	}

	Sender botSender() {
		return new Sender(this.settings.botId(), this.settings.userName(), true);
	}

	void add(Person person) {
		this.people.put(person.id(), person);
		this.chats.put(person.id(), Chat.of(person, this.settings.messagesPerChat()));
		this.feed.note(Kind.CHAT_CHANGED, person.id(), null, person.id());
	}

	@Nullable Person person(long id) {
		return this.people.get(id);
	}

	List<Person> people() {
		return new ArrayList<>(this.people.values());
	}

	void add(Chat group) {
		this.chats.put(group.id(), group);
		this.feed.note(Kind.CHAT_CHANGED, group.id(), null, null);
	}

	/** The groups that live, those that became supergroups under their new ids. */
	List<Chat> groups() {
		return this.chats.values().stream().filter((chat) -> chat.isGroup() && chat.successor() == null).toList();
	}

	/** The chat as which this one lives on; mostly itself. */
	Chat current(Chat chat) {
		Long successor = chat.successor();
		return (successor == null) ? chat : current(chat(successor));
	}

	/** A chat that is there. */
	Chat chat(long id) {
		return Objects.requireNonNull(this.chats.get(id), "no such chat");
	}

	@Nullable Chat find(long id) {
		return this.chats.get(id);
	}

	/** A chat that the bot knows of, whether or not it may write there. */
	Chat met(long id) {
		Chat chat = this.chats.get(id);
		if (chat == null && this.settings.lenient() && id > 0) {
			add(new Person(this, id, Long.toString(id), ""));
			chat = chat(id);
			chat.bot(Standing.MEMBER);
		}
		if (chat == null || (chat.isGroup() && chat.bot() == null && chat.successor() == null)) {
			throw Refused.badRequest("chat not found");
		}
		if (chat.successor() != null) {
			throw Refused.migrated(chat.successor());
		}
		return chat;
	}

	/** A chat that the bot may write to. */
	Chat open(long id) {
		Chat chat = met(id);
		if (!chat.isGroup()) {
			openPrivate(chat);
		}
		else if (!chat.botIsIn()) {
			throw Refused
				.forbidden((chat.bot() == Standing.KICKED) ? "bot was kicked from the " + chat.kindInWords() + " chat"
						: "bot is not a member of the " + chat.kindInWords() + " chat");
		}
		return chat;
	}

	private static void openPrivate(Chat chat) {
		if (chat.owner().isGone()) {
			throw Refused.forbidden("user is deactivated");
		}
		if (chat.bot() == null) {
			throw Refused.forbidden("bot can't initiate conversation with a user");
		}
		if (!chat.botIsIn()) {
			throw Refused.forbidden("bot was blocked by the user");
		}
	}

	/**
	 * What somebody writes.
	 *
	 * @param topic null for the general one
	 * @param replyTo null when it answers nothing
	 */
	record Draft(Sender sender, @Nullable Integer topic, FormattedText body, @Nullable Keyboard keyboard,
			@Nullable SentFile file, @Nullable Service service, @Nullable Integer replyTo) {

		static Draft of(Sender sender, @Nullable Integer topic, FormattedText body) {
			return new Draft(sender, topic, body, null, null, null, null);
		}

		static Draft of(Sender sender, Service service) {
			return new Draft(sender, null, FormattedText.EMPTY, null, null, service, null);
		}

	}

	ChatMessage post(Chat chat, Draft draft) {
		ChatMessage message = new ChatMessage(chat.id(), ++this.lastMessage, draft.topic(), draft.sender(), now(),
				draft.body(), draft.keyboard(), draft.file(), draft.service(), draft.replyTo(), 0, null);
		chat.messages().put(message.id(), message);
		this.feed.note(Kind.POSTED, chat.id(), message.id(), null);
		return message;
	}

	void replace(ChatMessage message) {
		chat(message.chat()).messages().put(message.id(), message);
		this.feed.note(Kind.EDITED, message.chat(), message.id(), null);
	}

	void remove(ChatMessage message) {
		chat(message.chat()).messages().remove(message.id());
		this.feed.note(Kind.DELETED, message.chat(), message.id(), null);
	}

	/** Posts what a person did, and tells the bot where it may read along. */
	ChatMessage tell(Chat chat, Draft draft) {
		ChatMessage message = post(chat, draft);
		if (botReads(chat, message)) {
			this.updates.add("message", chatKey(chat), this.wire.message(message));
		}
		return message;
	}

	boolean botReads(Chat chat, ChatMessage message) {
		if (!chat.isGroup()) {
			return chat.botIsIn();
		}
		if (!chat.botIsIn()) {
			return false;
		}
		boolean reads = !this.settings.privacyMode() || Objects.requireNonNull(chat.bot()).isAdministrator();
		return reads || message.service() != null || isForBot(chat, message);
	}

	private boolean isForBot(Chat chat, ChatMessage message) {
		String text = message.text();
		if (text.startsWith("/")) {
			int at = text.split("\\s", 2)[0].indexOf('@');
			return at < 0 || text.split("\\s", 2)[0].substring(at + 1).equalsIgnoreCase(this.settings.userName());
		}
		ChatMessage original = (message.replyTo() == null) ? null : chat.messages().get(message.replyTo());
		return original != null && original.fromBot();
	}

	static String chatKey(Chat chat) {
		return "chat" + chat.id();
	}

	int topic(Chat chat, String name, Sender by) {
		int id = this.lastMessage + 1;
		chat.topics().put(id, name);
		ChatMessage message = post(chat,
				new Draft(by, id, FormattedText.EMPTY, null, null, new Service.TopicCreated(name), null));
		if (!by.bot()) {
			this.updates.add("message", chatKey(chat), this.wire.message(message));
		}
		return id;
	}

	Press press(Person by, Chat chat, int messageId, String data) {
		Press press = this.presses.add(by.id());
		this.updates.add("callback_query", "user" + by.id(),
				this.wire.press(press, by.sender(), chat, messageId, data));
		this.feed.note(Kind.PRESSED, chat.id(), messageId, by.id());
		return press;
	}

	/** Changes what the bot is in a chat, and tells it. */
	void standing(Chat chat, Sender by, Standing next) {
		Standing before = Objects.requireNonNullElse(chat.bot(), Standing.LEFT);
		chat.bot(next);
		if (before != next) {
			this.updates.add("my_chat_member", chatKey(chat),
					this.wire.standingChange(chat, by, botSender(), Map.entry(before, next)));
		}
		this.feed.note(Kind.CHAT_CHANGED, chat.id(), null, null);
	}

	/** Changes what a person is in a group, and tells the bot what it may see of it. */
	void standing(Chat chat, Person whose, Standing next) {
		Standing before = chat.member(whose.id());
		chat.members().put(whose.id(), next);
		if (chat.botIsIn() && Objects.requireNonNull(chat.bot()).isAdministrator() && before != next) {
			this.updates.add("chat_member", "user" + whose.id(),
					this.wire.standingChange(chat, whose.sender(), whose.sender(), Map.entry(before, next)));
		}
		if (before.isIn() != next.isIn() && !chat.isChannel()) {
			tell(chat, Draft.of(whose.sender(),
					next.isIn() ? new Service.Joined(whose.sender()) : new Service.Left(whose.sender())));
		}
		this.feed.note(Kind.CHAT_CHANGED, chat.id(), null, whose.id());
	}

	/** Upgrades a group: it gets a new id, and the old one only points there. */
	Chat migrate(Chat group) {
		Chat supergroup = group.upgraded(SUPERGROUPS - Math.abs(group.id()), this.settings.messagesPerChat());
		add(supergroup);
		tell(group, Draft.of(botSender(), new Service.MigratedTo(supergroup.id())));
		group.succeededBy(supergroup.id());
		tell(supergroup, Draft.of(botSender(), new Service.MigratedFrom(group.id())));
		return supergroup;
	}

	/** Forgets everything but what the bot has yet to take notice of. */
	void clear() {
		this.people.clear();
		this.chats.clear();
		this.files.clear();
		this.menus.clear();
		this.presses.clear();
		this.feed.note(Kind.CHAT_CHANGED, 0, null, null);
	}

}
