package kr.bridgebot.sandbox.botapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A group chat, through its upgrade too, or a channel. Safe for use by any thread. */
public final class Group {

	private final World world;

	private Chat chat;

	Group(World world, Chat chat) {
		this.world = world;
		this.chat = chat;
	}

	/** The id it has now; {@link #migrate} changes it. */
	public long id() {
		return chat().id();
	}

	public String title() {
		return chat().title();
	}

	/** Lets people in; those who are in stay what they are. */
	public Group join(Person... people) {
		this.world.monitor().locked(() -> {
			for (Person person : people) {
				if (!chat().member(person.id()).isIn()) {
					this.world.standing(chat(), person, Standing.MEMBER);
				}
			}
		});
		return this;
	}

	/** Somebody has been in for long, with nothing said about it now. */
	public Group hasMember(Person person, boolean administrator) {
		this.world.monitor()
			.locked(() -> chat().members().put(person.id(), administrator ? Standing.ADMINISTRATOR : Standing.MEMBER));
		return this;
	}

	/** Makes somebody an administrator, who need not have been in. */
	public Group promote(Person person) {
		this.world.monitor().locked(() -> this.world.standing(chat(), person, Standing.ADMINISTRATOR));
		return this;
	}

	public void leave(Person person) {
		this.world.monitor().locked(() -> this.world.standing(chat(), person, Standing.LEFT));
	}

	/** Lets the bot in. */
	public Group addBot(Person by) {
		return bot(by, Standing.MEMBER);
	}

	/** Lets the bot in and makes it an administrator, who reads everything. */
	public Group addBotAsAdministrator(Person by) {
		return bot(by, Standing.ADMINISTRATOR);
	}

	private Group bot(Person by, Standing standing) {
		this.world.monitor().locked(() -> {
			join(by);
			this.world.standing(chat(), by.sender(), standing);
		});
		return this;
	}

	/** The bot has been in for long, with nothing said about it now. */
	public Group hasBot() {
		this.world.monitor().locked(() -> chat().bot(Standing.ADMINISTRATOR));
		return this;
	}

	/** Throws the bot out. */
	public void kickBot(Person by) {
		this.world.monitor().locked(() -> this.world.standing(chat(), by.sender(), Standing.KICKED));
	}

	/** Opens a topic in a forum group and tells its id. */
	public int topic(Person by, String name) {
		return this.world.monitor().locked(() -> this.world.topic(chat(), name, by.sender()));
	}

	/** Topics by id. */
	public Map<Integer, String> topics() {
		return this.world.monitor().locked(() -> Map.copyOf(chat().topics()));
	}

	/** Removes a topic with what is in it. */
	public void closeTopic(int topic) {
		this.world.monitor().locked(() -> {
			chat().topics().remove(topic);
			chat().messages().values().removeIf((message) -> Integer.valueOf(topic).equals(message.topic()));
		});
	}

	/** Upgrades the group to a supergroup and tells its new id. */
	public long migrate() {
		return this.world.monitor().locked(() -> {
			this.chat = this.world.migrate(chat());
			return chat().id();
		});
	}

	/** Whether its people only read. */
	public boolean isChannel() {
		return chat().isChannel();
	}

	/** Whether it can still be upgraded. */
	public boolean isBasic() {
		return chat().kind() == Chat.Kind.GROUP;
	}

	public boolean has(Person person) {
		return this.world.monitor().locked(() -> chat().member(person.id()).isIn());
	}

	/** Who is in, without the bot. */
	public List<Person> members() {
		return this.world.monitor()
			.locked(() -> this.world.people().stream().filter((person) -> chat().member(person.id()).isIn()).toList());
	}

	public boolean botIsIn() {
		return chat().botIsIn();
	}

	/** All messages, oldest first. */
	public List<ChatMessage> messages() {
		return this.world.monitor().locked(() -> List.copyOf(chat().messages().values()));
	}

	/** The messages of one topic, oldest first. */
	public List<ChatMessage> messages(@Nullable Integer topic) {
		return messages().stream().filter((message) -> Objects.equals(message.topic(), topic)).toList();
	}

	/** What the bot wrote, oldest first. */
	public List<ChatMessage> received() {
		return messages().stream().filter(ChatMessage::fromBot).toList();
	}

	/** Waits for a message of the bot's; the newest of those that match. */
	public ChatMessage awaitMessage(Predicate<ChatMessage> matching) {
		return awaitMessage(matching, "a message in " + title());
	}

	/** Waits for a message of the bot's that has this in its text. */
	public ChatMessage awaitMessage(String part) {
		return awaitMessage((message) -> message.text().contains(part), "a message in " + title() + " with: " + part);
	}

	private ChatMessage awaitMessage(Predicate<ChatMessage> matching, String what) {
		return this.world.await(() -> received().reversed().stream().filter(matching).findFirst().orElse(null), what);
	}

	Chat chat() {
		return this.world.monitor().locked(() -> {
			this.chat = this.world.current(this.chat);
			return this.chat;
		});
	}

}
