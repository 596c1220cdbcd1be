package kr.bridgebot.sandbox.web;

import java.util.List;
import java.util.Objects;
import kr.bridgebot.sandbox.botapi.ChatMessage;
import kr.bridgebot.sandbox.botapi.Group;
import kr.bridgebot.sandbox.botapi.MenuCommand;
import kr.bridgebot.sandbox.botapi.Person;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its people sees it.
 *
 * @param who looks
 * @param group null for the private chat with the bot
 * @param topic null where there are no topics, and for the general one
 */
record Room(Person who, @Nullable Group group, @Nullable Integer topic) {

	/** The chat's id as it is now. */
	public long chat() {
		return (this.group == null) ? this.who.id() : this.group.id();
	}

	public boolean isPrivate() {
		return this.group == null;
	}

	/** The group's title; empty for a private chat. */
	public String title() {
		if (this.group == null) {
			return "";
		}
		return (this.topic == null) ? this.group.title()
				: this.group.title() + " › " + this.group.topics().getOrDefault(this.topic, "");
	}

	/** Where the page shows it. */
	public String path() {
		return "/sandbox/" + this.who.id() + "/" + chat() + ((this.topic == null) ? "" : "?topic=" + this.topic);
	}

	/** Where something is done there. */
	public String actionPath(String action) {
		return "/sandbox/" + this.who.id() + "/" + chat() + "/" + action
				+ ((this.topic == null) ? "" : "?topic=" + this.topic);
	}

	/** Where the page finds what stands before a message. */
	public String olderPath(int before) {
		String path = actionPath("older");
		return path + (path.contains("?") ? "&" : "?") + "before=" + before;
	}

	/** Oldest first. */
	List<ChatMessage> messages() {
		return (this.group == null) ? this.who.messages() : this.group.messages(this.topic);
	}

	boolean isSameAs(Room other) {
		return chat() == other.chat() && Objects.equals(this.topic, other.topic);
	}

	public List<MenuCommand> menu() {
		return (this.group == null) ? this.who.menu() : this.who.menu(this.group);
	}

	ChatMessage says(String text) {
		return (this.group == null) ? this.who.says(text) : this.who.says(this.group, this.topic, text);
	}

	ChatMessage sends(String fileName, byte[] content, String caption) {
		return (this.group == null) ? this.who.sends(fileName, content, caption)
				: this.who.sends(this.group, this.topic, fileName, content, caption);
	}

	ChatMessage sendsPicture(String fileName, byte[] content, String caption) {
		return (this.group == null) ? this.who.sendsPicture(fileName, content, caption)
				: this.who.sendsPicture(this.group, this.topic, fileName, content, caption);
	}

	/** Whether this is a channel, whose people do not write. */
	public boolean isReadOnly() {
		return this.group != null && this.group.isChannel();
	}

	/** Whether the bot cannot be written to here because this person stopped it. */
	public boolean isBlocked() {
		return this.group == null && this.who.hasBlocked();
	}

	/** Whether this person and the bot have not met. */
	public boolean isFresh() {
		return this.group == null && !this.who.isMet();
	}

}
