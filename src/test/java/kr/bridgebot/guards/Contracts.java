package kr.bridgebot.guards;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Payloads;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.Reason;
import kr.bridgebot.shared.Refusal;

/** What commands, payloads, refusals and replies owe; one line a fault. */
final class Contracts {

	private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	private static final int LONGEST_MENU_LINE = 256;

	private static final int LONGEST_CARD = 4096;

	private static final int LONGEST_NOTICE = 200;

	private Contracts() {
	}

	static List<String> commandsWithoutWords(Collection<ChatCommand> commands, Texts texts) {
		List<String> faults = new ArrayList<>();
		for (ChatCommand command : commands) {
			for (String part : List.of("menu", "help", "words")) {
				String key = "command." + command.name() + "." + part;
				for (Language language : Language.values()) {
					if (!texts.knows(key, language)) {
						faults.add(key + " has no words in " + language);
					}
				}
			}
			for (Language language : Language.values()) {
				String menu = texts.plain(Text.of("command." + command.name() + ".menu"), language, ZONE, NOW);
				if (menu.isBlank() || menu.length() > LONGEST_MENU_LINE) {
					faults.add(command.name() + " has no line for the menu in " + language);
				}
			}
		}
		return faults;
	}

	static List<String> refusalsWithoutWords(Stream<? extends Reason> reasons, Set<String> keys) {
		return reasons.map((reason) -> "refusal." + reason.name())
			.filter((key) -> !keys.contains(key))
			.map((key) -> key + " has no words")
			.toList();
	}

	/** A record as it is, a sealed type as all its records. */
	@SuppressWarnings("unchecked")
	static <T> Stream<Class<? extends T>> records(Class<? extends T> type) {
		return type.isSealed()
				? Stream.of(type.getPermittedSubclasses()).flatMap((each) -> records((Class<? extends T>) each))
				: Stream.of(type);
	}

	/**
	 * Payloads that do not come back as they were, at their longest and at their barest.
	 */
	static List<String> payloadsThatDoNotReturn(Collection<Class<? extends Payload>> types) {
		List<String> faults = new ArrayList<>();
		Map<String, Class<?>> codes = new TreeMap<>();
		for (Class<? extends Payload> type : types) {
			try {
				for (boolean longest : new boolean[] { true, false }) {
					Payload payload = type.cast(Samples.of(type, longest));
					String data = Payloads.encode(payload);
					if (!payload.equals(Payloads.decode(data, type))) {
						faults.add(type.getName() + " does not come back from " + data);
					}
				}
			}
			catch (IllegalArgumentException ex) {
				faults.add(type.getName() + ": " + ex.getMessage());
			}
			Payload.Code code = type.getAnnotation(Payload.Code.class);
			Class<?> other = (code == null) ? null : codes.putIfAbsent(code.value(), type);
			if (other != null) {
				faults.add(type.getName() + " has the code of " + other.getName());
			}
		}
		return faults;
	}

	/** What nobody could read or Telegram would not take. */
	static List<String> faultsOf(Reply reply, Texts texts) {
		List<String> faults = new ArrayList<>();
		if (reply.notice() != null) {
			check(reply.notice(), LONGEST_NOTICE, texts, faults);
		}
		Refusal refusal = reply.refusal();
		if (refusal != null) {
			check(new Text.Phrase("refusal." + refusal.reason().name(), refusal.details()), LONGEST_NOTICE, texts,
					faults);
		}
		if (reply.replacement() != null) {
			check(reply.replacement(), texts, faults);
		}
		reply.cards().forEach((card) -> check(card, texts, faults));
		reply.attachments().forEach((attachment) -> {
			check(attachment.caption(), LONGEST_CARD / 4, texts, faults);
			if (!attachment.name().matches("[A-Za-z0-9._-]+")) {
				faults.add("a file is called " + attachment.name());
			}
		});
		return faults;
	}

	private static void check(Card card, Texts texts, List<String> faults) {
		check(card.body(), LONGEST_CARD, texts, faults);
		card.rows().stream().flatMap(List::stream).forEach((button) -> {
			check(button.label(), LONGEST_MENU_LINE, texts, faults);
			if (button instanceof Button.Press press) {
				Payloads.encode(press.payload());
			}
		});
	}

	private static void check(Text text, int longest, Texts texts, List<String> faults) {
		keys(text).filter((key) -> !texts.knows(key, Language.KO)).forEach((key) -> faults.add(key + " has no words"));
		for (Language language : Language.values()) {
			String said = texts.plain(text, language, ZONE, NOW);
			if (said.isBlank() || said.length() > longest) {
				faults.add("says nothing or too much: " + said);
			}
			if (said.contains("{")) {
				faults.add("leaves something open: " + said);
			}
		}
	}

	private static Stream<String> keys(Text text) {
		return switch (text) {
			case Text.Literal _ -> Stream.empty();
			case Text.Lasting lasting -> keys(lasting.text());
			case Text.Formatted _ -> Stream.empty();
			case Text.Joined joined -> joined.parts().stream().flatMap(Contracts::keys);
			case Text.Phrase phrase -> Stream.concat(Stream.of(phrase.key()),
					phrase.details()
						.values()
						.stream()
						.filter(Text.class::isInstance)
						.flatMap((detail) -> keys((Text) detail)));
		};
	}

}
