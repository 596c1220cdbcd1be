package kr.bridgebot.sandbox.botapi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One chat with all that is in it. Guarded by the monitor. */
final class Chat {

	private final long id;

	private final String title;

	private final Kind kind;

	private final @Nullable Person owner;

	private final Map<Long, Standing> members = new LinkedHashMap<>(2);

	private final Map<Integer, String> topics = new LinkedHashMap<>(2);

	private final Messages messages;

	private @Nullable Standing bot;

	private @Nullable Long successor;

	private List<List<String>> replyKeyboard = List.of();

	/** What sort of chat. */
	enum Kind {

		PRIVATE, GROUP, SUPERGROUP, FORUM, CHANNEL

	}

	/** The newest messages of a chat; the oldest beyond a number are forgotten. */
	private static final class Messages extends LinkedHashMap<Integer, ChatMessage> {

		private final int most;

		Messages(int most) {
			super(4);
			this.most = most;
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, ChatMessage> eldest) {
			return size() > this.most;
		}

	}

	private Chat(long id, String title, Kind kind, @Nullable Person owner, int messagesKept) {
		this.id = id;
		this.title = title;
		this.kind = kind;
		this.owner = owner;
		this.messages = new Messages(messagesKept);
	}

	static Chat of(Person owner, int messagesKept) {
		return new Chat(owner.id(), owner.name(), Kind.PRIVATE, owner, messagesKept);
	}

	static Chat group(long id, String title, Kind kind, int messagesKept) {
		return new Chat(id, title, kind, null, messagesKept);
	}

	long id() {
		return this.id;
	}

	String title() {
		return this.title;
	}

	Kind kind() {
		return this.kind;
	}

	/** Whether many are in it; so it is with a channel. */
	boolean isGroup() {
		return this.kind != Kind.PRIVATE;
	}

	/** Whether its people only read. */
	boolean isChannel() {
		return this.kind == Kind.CHANNEL;
	}

	/** What Telegram calls it when it complains. */
	String kindInWords() {
		return switch (this.kind) {
			case PRIVATE -> "private";
			case GROUP -> "group";
			case SUPERGROUP, FORUM -> "supergroup";
			case CHANNEL -> "channel";
		};
	}

	/** The person whose private chat it is. */
	Person owner() {
		return Objects.requireNonNull(this.owner);
	}

	/** What the bot is here; null while it was never here. */
	@Nullable Standing bot() {
		return this.bot;
	}

	boolean botIsIn() {
		return this.bot != null && this.bot.isIn();
	}

	void bot(Standing standing) {
		this.bot = standing;
	}

	Standing member(long person) {
		if (this.owner != null && this.owner.id() == person) {
			return Standing.MEMBER;
		}
		return this.members.getOrDefault(person, Standing.LEFT);
	}

	Map<Long, Standing> members() {
		return this.members;
	}

	Map<Integer, String> topics() {
		return this.topics;
	}

	Map<Integer, ChatMessage> messages() {
		return this.messages;
	}

	@Nullable Long successor() {
		return this.successor;
	}

	void succeededBy(long chat) {
		this.successor = chat;
	}

	List<List<String>> replyKeyboard() {
		return this.replyKeyboard;
	}

	void replyKeyboard(List<List<String>> rows) {
		this.replyKeyboard = rows;
	}

	/** The same group under a new id: members and title stay, messages do not. */
	Chat upgraded(long newId, int messagesKept) {
		Chat supergroup = group(newId, this.title, Kind.SUPERGROUP, messagesKept);
		supergroup.members.putAll(new HashMap<>(this.members));
		supergroup.bot = this.bot;
		return supergroup;
	}

	ObjectNode wire() {
		ObjectNode node = Json.object().put("id", this.id);
		return switch (this.kind) {
			case PRIVATE -> node.put("type", "private").put("first_name", this.title);
			case GROUP -> node.put("type", "group").put("title", this.title);
			case SUPERGROUP -> node.put("type", "supergroup").put("title", this.title);
			case CHANNEL -> node.put("type", "channel").put("title", this.title);
			case FORUM -> node.put("type", "supergroup").put("title", this.title).put("is_forum", true);
		};
	}

}
