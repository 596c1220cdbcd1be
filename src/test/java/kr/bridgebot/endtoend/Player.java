package kr.bridgebot.endtoend;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.bridgebot.sandbox.botapi.ChatMessage;
import kr.bridgebot.sandbox.botapi.Group;
import kr.bridgebot.sandbox.botapi.Person;

/** Somebody with a phone, who reads what is newest and taps what they see. */
record Player(Person person) {

	void says(String text) {
		this.person.says(text);
	}

	void says(Group group, String text) {
		this.person.says(group, text);
	}

	/**
	 * Taps a key of the newest message that has one which begins so.
	 * @return what is shown over the chat, perhaps nothing
	 */
	String taps(String label) {
		ChatMessage message = this.person
			.awaitMessage((candidate) -> candidate.fromBot() && keys(candidate, label).findAny().isPresent());
		return taps(message, label);
	}

	/** Taps a key of this message. */
	String taps(ChatMessage message, String label) {
		return this.person.presses(message, keys(message, label).findFirst().orElseThrow()).awaitNotice().text();
	}

	private static Stream<String> keys(ChatMessage message, String label) {
		return message.labels().stream().filter((each) -> each.startsWith(label));
	}

	/** Waits for a message of the bot that says all of this. */
	ChatMessage reads(String... parts) {
		return reads((message) -> List.of(parts).stream().allMatch(message.text()::contains));
	}

	ChatMessage reads(Predicate<ChatMessage> wanted) {
		return this.person.awaitMessage((message) -> message.fromBot() && wanted.test(message));
	}

	/** What the bot said that contains this, oldest first. */
	List<ChatMessage> heard(String part) {
		return this.person.received().stream().filter((message) -> message.text().contains(part)).toList();
	}

	/** The whole private chat, as it looks now. */
	String transcript() {
		return this.person.messages()
			.stream()
			.map((message) -> "%s%n%s%n%s%n".formatted(message.fromBot() ? "<" : ">", message.text(), message.labels()))
			.collect(Collectors.joining("\n", "===== " + this.person.name() + "\n", ""));
	}

}
