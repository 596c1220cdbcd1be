package kr.bridgebot.announcements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.announcements.RecipientCard.Audience;
import kr.bridgebot.announcements.RecipientCard.Look;
import kr.bridgebot.announcements.RecipientCard.Receipt;
import kr.bridgebot.announcements.Versions.Sent;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.files.FileId;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what messages of announcements show their readers now, many at a time. */
@Service
@Transactional(readOnly = true)
public class RecipientCards {

	private final Versions versions;

	private final Announcements announcements;

	private final Recipients recipients;

	private final ReceiptRows receipts;

	private final Fields fields;

	private final FileShelf shelf;

	RecipientCards(Versions versions, Announcements announcements, Recipients recipients, ReceiptRows receipts,
			Fields fields, FileShelf shelf) {
		this.versions = versions;
		this.announcements = announcements;
		this.recipients = recipients;
		this.receipts = receipts;
		this.fields = fields;
		this.shelf = shelf;
	}

	/**
	 * Which message, and who reads it.
	 *
	 * @param about the recipient; the committee in its group, the announcement in the
	 * channel
	 * @param language the reader's
	 */
	public record Wanted(UUID message, UUID about, Language language) {
	}

	/**
	 * What these show. A message that there is not, or that is not addressed to them, is
	 * left out. The number of statements grows with that of announcements only.
	 */
	public Map<Wanted, RecipientCard> of(Collection<Wanted> wanted) {
		Map<UUID, Sent> sent = this.versions.sent(wanted.stream().map(Wanted::message).collect(Collectors.toSet()));
		Map<AnnouncementId, Set<MemberId>> readers = new HashMap<>();
		Map<Version, Set<MemberId>> asked = new HashMap<>();
		for (Wanted each : wanted) {
			Sent one = sent.get(each.message());
			if (one != null) {
				MemberId reader = new MemberId(each.about());
				readers.computeIfAbsent(one.version().announcement(), (id) -> new HashSet<>()).add(reader);
				asked.computeIfAbsent(one.version(), (id) -> new HashSet<>()).add(reader);
			}
		}
		Map<AnnouncementId, Snapshot> found = this.announcements.find(readers.keySet());
		Map<AnnouncementId, Map<MemberId, FrozenPerson>> people = new HashMap<>();
		readers.forEach((id, members) -> people.put(id, this.recipients.find(id, members)));
		Map<Version, Map<MemberId, Receipt>> given = new HashMap<>();
		asked.forEach((version, members) -> given.put(version, (version.kind() == AnnouncementKind.RECEIPT)
				? this.receipts.find(version.announcement(), version.number(), members) : Map.of()));
		Map<FileId, Attachment.Kept> pictures = pictures(sent.values().stream().map(Sent::message).toList());
		Map<Wanted, RecipientCard> cards = new HashMap<>();
		for (Wanted each : wanted) {
			Sent one = sent.get(each.message());
			Snapshot announcement = (one == null) ? null : found.get(one.version().announcement());
			if (one == null || announcement == null) {
				continue;
			}
			MemberId reader = new MemberId(each.about());
			FrozenPerson person = people.getOrDefault(announcement.id(), Map.of()).get(reader);
			Receipt receipt = given.getOrDefault(one.version(), Map.of()).get(reader);
			cards.put(each, card(announcement, one, each, person, receipt, pictures));
		}
		return cards;
	}

	private RecipientCard card(Snapshot announcement, Sent sent, Wanted wanted, @Nullable FrozenPerson person,
			@Nullable Receipt receipt, Map<FileId, Attachment.Kept> pictures) {
		Message message = sent.message();
		Version version = sent.version();
		String html = (person == null) ? message.html()
				: this.fields.fill(message.html(), person.values(wanted.language()));
		Audience audience = Audience.PERSON;
		if (person == null) {
			audience = wanted.about().equals(announcement.id().value()) ? Audience.CHANNEL : Audience.GROUP;
		}
		return new RecipientCard(announcement.id(), announcement.scope(), version.kind(), message.id(),
				version.number(), message.place() == 0, message.last(), html,
				(message.picture() == null) ? null : pictures.get(message.picture()), audience,
				(person == null) ? null : person.member(), version.due(), look(announcement, version),
				version.overAt() != null, receipt);
	}

	/**
	 * The messages of the latest version as one of its recipients has them, in their
	 * order; none to whom it was not addressed.
	 */
	public List<RecipientCard> latest(AnnouncementId id, MemberId recipient, Language language) {
		Snapshot announcement = this.announcements.find(id).orElse(null);
		boolean addressed = announcement != null && announcement.version() > 0
				&& this.recipients.find(id, List.of(recipient)).containsKey(recipient);
		if (announcement == null || !addressed) {
			return List.of();
		}
		List<Wanted> wanted = this.versions.find(id, announcement.version())
			.stream()
			.flatMap((version) -> this.versions.messages(version.mailing()).stream())
			.map((message) -> new Wanted(message.id(), recipient.value(), language))
			.toList();
		Map<Wanted, RecipientCard> cards = of(wanted);
		return wanted.stream().map(cards::get).filter(Objects::nonNull).toList();
	}

	/** A draft's messages as one person would get them. */
	List<RecipientCard> sample(Snapshot draft, List<Message> messages, FrozenPerson reader, Language language) {
		return sample(draft, messages, Audience.PERSON, reader.member(),
				(html) -> this.fields.fill(html, reader.values(language)));
	}

	/** A draft's messages as a group, or the channel, would get them. */
	List<RecipientCard> sample(Snapshot draft, List<Message> messages, Audience audience) {
		return sample(draft, messages, audience, null, UnaryOperator.identity());
	}

	private List<RecipientCard> sample(Snapshot draft, List<Message> messages, Audience audience,
			@Nullable MemberId recipient, UnaryOperator<String> filling) {
		Map<FileId, Attachment.Kept> pictures = pictures(messages);
		return messages.stream()
			.map((message) -> new RecipientCard(draft.id(), draft.scope(), draft.draft().kind(), message.id(),
					draft.version() + 1, message.place() == 0, message.last(), filling.apply(message.html()),
					(message.picture() == null) ? null : pictures.get(message.picture()), audience, recipient,
					draft.draft().due(), Look.PRESENT, false, null))
			.toList();
	}

	/** Nothing comes in place of a former version once the latest is called off. */
	private static Look look(Snapshot announcement, Version version) {
		if (announcement.state() == AnnouncementState.CANCELLED) {
			return Look.WITHDRAWN;
		}
		return (version.number() < announcement.version()) ? Look.REPLACED : Look.PRESENT;
	}

	private Map<FileId, Attachment.Kept> pictures(List<Message> messages) {
		Set<FileId> wanted = new HashSet<>();
		messages.stream().map(Message::picture).flatMap(Stream::ofNullable).forEach(wanted::add);
		return wanted.isEmpty() ? Map.of() : this.shelf.kept(new ArrayList<>(wanted));
	}

}
