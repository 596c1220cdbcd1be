package kr.bridgebot.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.CardPainter.Painting;
import kr.bridgebot.delivery.Carrier.Enclosure;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.delivery.Fate.Finished;
import kr.bridgebot.delivery.Posting.Content;
import kr.bridgebot.delivery.Work.Parcel;
import kr.bridgebot.delivery.Work.Redraw;
import kr.bridgebot.shared.Discreet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes errands of claimed work: living cards are painted here, from the state of this
 * moment, all of a kind at once.
 */
@Component
class Easel {

	private static final Logger log = LoggerFactory.getLogger(Easel.class);

	/** The messenger shows no name of a picture. */
	private static final String PICTURE = "photo.jpg";

	private final Map<String, CardPainter> painters;

	private final Addresses addresses;

	private final OutboxRows rows;

	private final Letters letters;

	private final DeliverySettings settings;

	private final TransactionTemplate reading;

	Easel(List<CardPainter> painters, Addresses addresses, OutboxRows rows, Letters letters, DeliverySettings settings,
			PlatformTransactionManager transactions) {
		this.painters = painters.stream().collect(Collectors.toMap(CardPainter::kind, Function.identity()));
		this.addresses = addresses;
		this.rows = rows;
		this.letters = letters;
		this.settings = settings;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/** The errands for this work, and the fate of what needs none; in its order. */
	Prepared prepare(List<? extends Work> work, Instant now) {
		Map<UUID, Content> contents = this.rows.contents(contentIds(work));
		Map<Place, Reader> readers = readers(work, now);
		Map<Work, Painting> paintings = new LinkedHashMap<>();
		for (Work one : work) {
			CardRef card = card(one);
			Reader reader = readers.get(one.place());
			if (card != null && reader != null) {
				paintings.put(one, new Painting(card, reader, one instanceof Redraw));
			}
		}
		Gallery gallery = paint(paintings.values());
		Prepared prepared = new Prepared(new ArrayList<>(), new ArrayList<>());
		for (Work one : work) {
			CardRef card = card(one);
			if (card == null) {
				prepareWords((Parcel) one, contents, prepared);
			}
			else {
				prepareCard(one, card, paintings.get(one), gallery, prepared);
			}
		}
		return prepared;
	}

	private static @Nullable CardRef card(Work work) {
		return switch (work) {
			case Parcel parcel -> parcel.card();
			case Redraw redraw -> redraw.card();
		};
	}

	private static Set<UUID> contentIds(List<? extends Work> work) {
		Set<UUID> ids = new HashSet<>();
		for (Work one : work) {
			if (one instanceof Parcel parcel && parcel.content() != null) {
				ids.add(parcel.content());
			}
		}
		return ids;
	}

	private Map<Place, Reader> readers(List<? extends Work> work, Instant now) {
		Set<Place> places = new HashSet<>();
		for (Work one : work) {
			if (card(one) != null) {
				places.add(one.place());
			}
		}
		return places.isEmpty() ? Map.of() : this.addresses.readers(places, now);
	}

	private void prepareWords(Parcel parcel, Map<UUID, Content> contents, Prepared prepared) {
		if (parcel.kind() == Kind.BARE) {
			prepareBare(parcel, prepared);
			return;
		}
		Content content = contents.get(parcel.content());
		if (content == null) {
			prepared.settled().add(new Finished(parcel, null, new Fate.Pointless("CONTENT_LOST")));
			return;
		}
		Letter stored = this.letters.read(content.body());
		Letter letter = parcel.plain() ? Letters.plainly(stored) : stored;
		Errand errand = switch (parcel.kind()) {
			case POST, LIVING -> message(parcel, letter);
			case BARE -> throw new IllegalStateException("says nothing");
			case EDIT -> new Errand.Edit(parcel.place(), Objects.requireNonNull(parcel.target()), letter);
			case FILE -> file(parcel, content, parcel.plain() ? Letters.plainlyBelow(stored) : stored);
		};
		prepared.errands()
			.add(new Task(parcel, errand, (parcel.kind() == Kind.EDIT) ? this.letters.hash(letter) : null));
	}

	private Errand message(Parcel parcel, Letter letter) {
		Attachment.Kept picture = letter.picture();
		return (picture == null) ? new Errand.Post(parcel.place(), letter, isPaid(parcel))
				: new Errand.Send(parcel.place(), letter, new Enclosure(PICTURE, picture), isPaid(parcel));
	}

	private boolean isPaid(Parcel parcel) {
		return this.settings.paidBroadcast() && parcel.lane().isToMany();
	}

	private Errand file(Parcel parcel, Content content, Letter caption) {
		String name = Objects.requireNonNullElse(content.fileName(), "");
		Attachment.Kept kept = content.kept();
		return new Errand.Send(parcel.place(), caption, (kept != null) ? new Enclosure(name, kept)
				: new Enclosure(name, Objects.requireNonNullElse(content.file(), new byte[0])), isPaid(parcel));
	}

	private static void prepareBare(Parcel parcel, Prepared prepared) {
		Long message = parcel.target();
		if (message == null) {
			prepared.settled().add(new Finished(parcel, null, new Fate.Pointless("OBSOLETE")));
		}
		else {
			prepared.errands().add(new Task(parcel, new Errand.Bare(parcel.place(), message), null));
		}
	}

	private void prepareCard(Work work, CardRef ref, @Nullable Painting painting, Gallery gallery, Prepared prepared) {
		Card card = (painting != null) ? gallery.cards().get(painting) : null;
		if (painting == null || card == null) {
			String reason = !this.painters.containsKey(ref.kind()) ? "NO_PAINTER"
					: (painting == null) ? "NOT_LINKED" : "OBSOLETE";
			Fate fate = (painting != null && gallery.failed().contains(painting)) ? new Fate.Unwritten("PAINTER_FAILED")
					: new Fate.Pointless(reason);
			prepared.settled().add(new Finished(work, null, fate));
			return;
		}
		Reader reader = painting.reader();
		Letter letter = this.letters.letter(card, reader.language(), reader.zone(), reader.at());
		String hash = this.letters.hash(letter);
		switch (work) {
			case Parcel parcel -> prepared.errands()
				.add(new Task(parcel, message(parcel, parcel.plain() ? Letters.plainly(letter) : letter), hash));
			case Redraw redraw when hash.equals(redraw.shown()) ->
				prepared.settled().add(new Finished(redraw, hash, new Fate.Unchanged()));
			case Redraw redraw -> prepared.errands()
				.add(new Task(redraw, new Errand.Edit(redraw.place(), redraw.message(), letter), hash));
		}
	}

	private Gallery paint(Collection<Painting> paintings) {
		Gallery gallery = new Gallery(new HashMap<>(), new HashSet<>());
		paintings.stream()
			.collect(Collectors.groupingBy((painting) -> painting.card().kind()))
			.forEach((kind, ofKind) -> {
				CardPainter painter = this.painters.get(kind);
				if (painter == null) {
					log.error("no painter paints cards of the kind {}", kind);
				}
				else {
					paint(painter, ofKind, gallery);
				}
			});
		return gallery;
	}

	// A card that cannot be painted must not keep the others from being painted.
	private void paint(CardPainter painter, List<Painting> paintings, Gallery gallery) {
		try {
			gallery.cards().putAll(Objects.requireNonNull(this.reading.execute((status) -> painter.paint(paintings))));
		}
		catch (RuntimeException ex) {
			if (paintings.size() > 1) {
				paintings.forEach((painting) -> paint(painter, List.of(painting), gallery));
			}
			else {
				log.error("a card of the kind {} could not be painted", painter.kind(), Discreet.of(ex));
				gallery.failed().addAll(paintings);
			}
		}
	}

	/**
	 * An errand for a piece of work.
	 *
	 * @param hash of what it shows, for cards and edits
	 */
	record Task(Work work, Errand errand, @Nullable String hash) {
	}

	/**
	 * Work that was looked through.
	 *
	 * @param settled what needs no errand
	 */
	record Prepared(List<Task> errands, List<Finished> settled) {
	}

	private record Gallery(Map<Painting, Card> cards, Set<Painting> failed) {
	}

}
