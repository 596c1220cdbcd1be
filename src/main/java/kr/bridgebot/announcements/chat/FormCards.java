package kr.bridgebot.announcements.chat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.Field;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.files.FileId;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.files.KeptFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paints a draft as the one form in which it is written, and what it asks. */
@Component
class FormCards {

	private final AudienceWords audience;

	private final AnnouncementDesk desk;

	private final CommitteeBoard board;

	private final FileShelf shelf;

	private final Times times;

	FormCards(AudienceWords audience, AnnouncementDesk desk, CommitteeBoard board, FileShelf shelf, Times times) {
		this.audience = audience;
		this.desk = desk;
		this.board = board;
		this.shelf = shelf;
		this.times = times;
	}

	/** Everything about a draft, what it still needs, and the keys to each part. */
	Card form(AnnouncementView view, Visit visit) {
		Set<Part> missing = missing(view);
		List<@Nullable Text> lines = new ArrayList<>();
		lines.add(Text.of("announcement.form.head", "scope", this.board.get(view.scope()).name()));
		lines.add(missing.isEmpty() ? Text.of("announcement.form.ready") : Text.of("announcement.form.missing", "what",
				Text.joined(", ", missing.stream().map(FormCards::name).toList())));
		String words = view.words().plain();
		lines.add(words.isBlank() ? Text.of("announcement.form.text.none")
				: Text.of("announcement.form.text", "text", Lines.excerpt(words, Lines.EXCERPT)));
		lines.add(attached(view));
		lines.add(Lines.kindLine(view.kind()));
		lines.add(recipients(view));
		lines.add(view.groups() ? Text.of("announcement.form.groups") : null);
		lines.add(view.channel() ? Text.of("announcement.form.channel") : null);
		lines.add(this.times.departure(view, visit.at()));
		if (view.kind() == AnnouncementKind.RECEIPT) {
			Instant due = view.due();
			lines.add((due == null) ? Text.of("announcement.form.due.none")
					: Text.of("announcement.form.due", "due", due));
		}
		return keys(Card.of(Lines.lines(lines)), view, missing);
	}

	/** What has to be settled before anybody can look at it. */
	static Set<Part> missing(AnnouncementView view) {
		Set<Part> missing = EnumSet.noneOf(Part.class);
		if (view.words().plain().isBlank()) {
			missing.add(Part.TEXT);
		}
		if (view.audience().isEmpty() && !view.groups() && !view.channel()) {
			missing.add(Part.AUDIENCE);
		}
		if (view.kind() == AnnouncementKind.RECEIPT && view.due() == null) {
			missing.add(Part.DEADLINE);
		}
		return missing;
	}

	private Text recipients(AnnouncementView view) {
		return view.audience().isEmpty() ? Text.of("announcement.form.audience.none")
				: Text.of("announcement.form.audience", "audience", this.audience.line(view.audience(), view.scope()),
						"count", view.people());
	}

	private @Nullable Text attached(AnnouncementView view) {
		List<Text> names = new ArrayList<>();
		if (view.picture() != null) {
			names.add(Text.of("announcement.form.picture"));
		}
		Map<FileId, KeptFile> kept = this.shelf.find(view.files());
		for (FileId file : view.files()) {
			KeptFile known = kept.get(file);
			if (known != null) {
				names.add(Text.literal(known.name()));
			}
		}
		return names.isEmpty() ? null : Text.of("announcement.form.files", "names", Text.joined(", ", names));
	}

	private Card keys(Card card, AnnouncementView view, Set<Part> missing) {
		AnnouncementId id = view.id();
		Card keys = card;
		if (missing.isEmpty()) {
			keys = keys.row(Button.press(Text.of("announcement.button.preview"), new PreviewButton.Press(id),
					Button.Style.MAIN));
		}
		for (Part part : missing) {
			keys = keys.row(Button.press(Text.of("announcement.part.needed", "part", name(part)),
					new PartButton.Press(id, part), Button.Style.MAIN));
		}
		List<Button> parts = new ArrayList<>();
		for (Part part : Part.values()) {
			boolean idle = part == Part.DEADLINE && view.kind() != AnnouncementKind.RECEIPT;
			if (!missing.contains(part) && !idle) {
				parts.add(Button.press(name(part), new PartButton.Press(id, part)));
			}
		}
		keys = Lines.rows(keys, parts, 3);
		List<Button> places = new ArrayList<>();
		if (hasGroups(view) || view.groups()) {
			places.add(Button.press(Text.of("announcement.button.groups", "on", view.groups() ? "yes" : "no"),
					new SettlePart.Groups(id, !view.groups())));
		}
		if ((this.desk.hasChannel() && this.board.forum().id().equals(view.scope())) || view.channel()) {
			places.add(Button.press(Text.of("announcement.button.channel", "on", view.channel() ? "yes" : "no"),
					new SettlePart.Channel(id, !view.channel())));
		}
		return Lines.rows(keys, places, 2)
			.row(missing.contains(Part.TEXT) ? null
					: Button.press(Text.of("announcement.button.template"), new SaveTemplateButton.Press(id)),
					Button.press(Text.of("announcement.button.discard"), new DiscardButton.Press(id, false)));
	}

	private boolean hasGroups(AnnouncementView view) {
		boolean forum = this.board.forum().id().equals(view.scope());
		return this.board.all()
			.stream()
			.anyMatch((body) -> body.group() != null && (forum || body.id().equals(view.scope())));
	}

	private static Text name(Part part) {
		return Text.of("announcement.part." + part);
	}

	/** Asks for the words. */
	Card text(AnnouncementView view) {
		return Card.of(Text.of("announcement.ask.TEXT", "name", Previews.braced(Field.NAME), "organisation",
				Previews.braced(Field.ORGANISATION), "committee", Previews.braced(Field.COMMITTEE)));
	}

	/** Asks for pictures and files, and for those that go with it no longer. */
	Card files(AnnouncementView view, boolean more) {
		Card card = Card.of(Text.lines(more ? Text.of("announcement.files.taken") : Text.of("announcement.ask.FILES"),
				attached(view)));
		if (more) {
			card = card.row(Button.press(Text.of("announcement.files.done"), new OpenButton.Press(view.id()),
					Button.Style.MAIN));
		}
		FileId picture = view.picture();
		if (picture != null) {
			card = card.row(remove(view, picture, Text.of("announcement.files.picture")));
		}
		Map<FileId, KeptFile> kept = this.shelf.find(view.files());
		for (FileId file : view.files()) {
			KeptFile known = kept.get(file);
			card = card.row((known == null) ? null : remove(view, file, Text.literal(known.name())));
		}
		return card;
	}

	private static Button remove(AnnouncementView view, FileId file, Text name) {
		return Button.press(Text.of("announcement.files.remove", "name", name),
				new SettlePart.Without(view.id(), file));
	}

	/** Asks what kind it is. */
	Card kinds(AnnouncementView view, Visit visit) {
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("announcement.ask.KIND"));
		List<Button> keys = new ArrayList<>();
		for (AnnouncementKind kind : AnnouncementKind.values()) {
			if (kind != AnnouncementKind.URGENT || this.desk.maySendUrgently(visit.actor())) {
				lines.add(Text.of("announcement.ask.KIND." + kind));
				keys.add(Button.press(Lines.kind(kind), new SettlePart.Kind(view.id(), kind)));
			}
		}
		return Lines.rows(Card.of(Text.lines(lines)), keys, 3).row(Lines.back(view.id()));
	}

	/** Asks when it leaves. */
	Card times(AnnouncementView view, Instant at) {
		Card card = Card.of(Text.of("announcement.ask.TIME"))
			.row(Button.press(Text.of("announcement.time.now"), new SettlePart.Departure(view.id(), null, null)));
		List<Button> keys = new ArrayList<>();
		for (LocalDateTime offer : this.times.departures(at)) {
			keys.add(Button.press(this.times.offer(offer),
					new SettlePart.Departure(view.id(), offer.toLocalDate(), offer.toLocalTime())));
		}
		return Lines.rows(card, keys, 1);
	}

	/** Asks until when it is to be confirmed. */
	Card deadlines(AnnouncementView view, Instant at) {
		Instant leaves = view.sendAt();
		List<Button> keys = new ArrayList<>();
		for (LocalDateTime offer : this.times.deadlines((leaves == null) ? at : leaves)) {
			keys.add(Button.press(this.times.offer(offer),
					new SettlePart.Deadline(view.id(), offer.toLocalDate(), offer.toLocalTime())));
		}
		return Lines.rows(Card.of(Text.of("announcement.ask.DEADLINE")), keys, 1);
	}

}
