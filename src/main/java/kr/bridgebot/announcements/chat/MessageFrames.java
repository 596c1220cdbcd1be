package kr.bridgebot.announcements.chat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.Framing;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Language;
import org.springframework.stereotype.Component;

/**
 * Measures the lines around the words as they are said at their longest: in each
 * language, with the longest names, and at the moment that takes the most letters.
 */
@Component
class MessageFrames implements Framing {

	/** Names that would take more are left out rather than have the words give way. */
	private static final int MOST = 512;

	private static final Instant NOW = Instant.EPOCH;

	private final MessageLines lines;

	private final Texts texts;

	private final Map<Language, Instant> longestMoments = new EnumMap<>(Language.class);

	MessageFrames(MessageLines lines, Texts texts) {
		this.lines = lines;
		this.texts = texts;
		for (Language language : Language.values()) {
			this.longestMoments.put(language, longestMoment(language));
		}
	}

	@Override
	public int around(AnnouncementKind kind, int version, CommitteeId scope, Collection<Person> principals,
			Collection<Person> assistants) {
		int bare = aroundWithNames(kind, version, scope, List.of(), List.of());
		int named = aroundWithNames(kind, version, scope, principals, assistants);
		return (named > MOST) ? bare : named;
	}

	/** The same, however long the names are. */
	int aroundWithNames(AnnouncementKind kind, int version, CommitteeId scope, Collection<Person> principals,
			Collection<Person> assistants) {
		return Stream.of(Language.values())
			.mapToInt((language) -> around(this.lines.head(kind, version, scope), kind, longest(principals, language),
					longest(assistants, language), language))
			.max()
			.orElse(0);
	}

	/** Names are empty where there is nobody. */
	private int around(Text head, AnnouncementKind kind, Text principal, Text assistant, Language language) {
		boolean alone = length(principal, language) == 0;
		int above = room(head, language);
		int aboveNamed = alone ? above : above + room(MessageLines.of(principal), language);
		if (kind != AnnouncementKind.RECEIPT) {
			return aboveNamed;
		}
		Instant moment = Objects.requireNonNull(this.longestMoments.get(language));
		int asked = longest(language, MessageLines.due(moment, false), MessageLines.due(moment, true));
		int own = longest(language, MessageLines.late(MessageLines.confirmed(moment)),
				MessageLines.late(MessageLines.confirmedBy(assistant, moment)));
		int theirs = alone ? 0 : longest(language, MessageLines.late(MessageLines.confirmedTheirs(principal, moment)));
		return Math.max(above + Math.max(asked, own), aboveNamed + Math.max(asked, theirs));
	}

	private int longest(Language language, Text... lines) {
		return Stream.of(lines).mapToInt((line) -> room(line, language)).max().orElse(0);
	}

	private int room(Text line, Language language) {
		return length(line, language) + MessageLines.GAP.length();
	}

	private int length(Text text, Language language) {
		return this.texts.plain(Text.lasting(text), language, ZoneOffset.UTC, NOW).length();
	}

	private Text longest(Collection<Person> people, Language language) {
		return people.stream()
			.map(Person::salutation)
			.max(Comparator.comparingInt((Text name) -> length(name, language)))
			.orElse(Text.empty());
	}

	/** Of another year, with two digits wherever there can be two. */
	private Instant longestMoment(Language language) {
		LocalDateTime late = LocalDateTime.of(2000, 12, 31, 22, 59);
		return IntStream.range(0, 12)
			.boxed()
			.flatMap((month) -> IntStream.range(0, 7)
				.boxed()
				.flatMap((day) -> Stream.of(0, 10, 12)
					.map((hours) -> late.minusMonths(month).minusDays(day).minusHours(hours))))
			.map((moment) -> moment.toInstant(ZoneOffset.UTC))
			.max(Comparator.comparingInt((Instant moment) -> length(MessageLines.confirmed(moment), language)))
			.orElse(NOW);
	}

}
