package kr.bridgebot.announcements.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementTexts;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.Field;
import kr.bridgebot.announcements.Preview;
import kr.bridgebot.announcements.Preview.Missed;
import kr.bridgebot.announcements.Preview.Unreachable;
import kr.bridgebot.announcements.Preview.Variant;
import kr.bridgebot.announcements.Problem;
import kr.bridgebot.announcements.RecipientCard.Audience;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Lane;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Notice.Fixed;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.files.FileId;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.files.KeptFile;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows whoever writes an announcement, and nobody else, what recipients will see, and
 * what sending it would come to.
 */
@Component
class Previews {

	private static final int PAGE = 8;

	/** Of those who cannot be reached; all of them are behind a key. */
	private static final int NAMED = 4;

	private static final Duration AT_ONCE = Duration.ofMinutes(1);

	private final MessageCards messages;

	private final AudienceWords audience;

	private final Times times;

	private final FileShelf shelf;

	private final Outbox outbox;

	private final Stills stills;

	private final CommitteeBoard board;

	Previews(MessageCards messages, AudienceWords audience, Times times, FileShelf shelf, Outbox outbox, Stills stills,
			CommitteeBoard board) {
		this.messages = messages;
		this.audience = audience;
		this.times = times;
		this.shelf = shelf;
		this.outbox = outbox;
		this.stills = stills;
		this.board = board;
	}

	/**
	 * Sends the asker each message and file, in the order in which recipients get them,
	 * and after these what others are shown otherwise.
	 */
	void show(Preview preview, List<FileId> files, Visit visit) {
		Map<MemberId, Person> people = this.messages.people(Stream
			.concat(preview.sample().stream(), preview.variants().stream().flatMap((each) -> each.cards().stream()))
			.toList());
		List<Card> own = preview.sample()
			.stream()
			.map((shown) -> this.messages.sample(shown, shown.recipient(), visit.at(), people))
			.toList();
		String key = "announcement-preview/" + Ids.next() + "/";
		for (int i = 0; i < own.size(); i++) {
			post(key + i, own.get(i), (i < own.size() - 1) ? List.of() : attachments(files), visit);
		}
		for (Variant variant : preview.variants()) {
			show(key + variant.audience() + "/", variant, own, people, visit);
		}
	}

	private void show(String key, Variant variant, List<Card> own, Map<MemberId, Person> people, Visit visit) {
		List<Card> different = new ArrayList<>();
		for (int i = 0; i < own.size(); i++) {
			Card card = this.stills.of(
					this.messages.sample(variant.cards().get(i), variant.reader(), visit.at(), people),
					variant.audience(), visit);
			if (!card.equals(this.stills.of(own.get(i), Audience.PERSON, visit))) {
				different.add(card);
			}
		}
		if (!different.isEmpty()) {
			post(key + "head", Card.of(Text.of("announcement.preview.variant." + variant.audience())), List.of(),
					visit);
		}
		for (int i = 0; i < different.size(); i++) {
			post(key + i, different.get(i), List.of(), visit);
		}
	}

	private void post(String key, Card card, List<Attachment> attachments, Visit visit) {
		this.outbox.post(new Notice(key, Lane.INTERACTIVE, new Fixed(card, attachments), null), visit.place(),
				visit.actor().self().value());
	}

	private List<Attachment> attachments(List<FileId> files) {
		Map<FileId, KeptFile> kept = this.shelf.find(files);
		List<Attachment> attachments = new ArrayList<>();
		for (FileId file : files) {
			KeptFile known = kept.get(file);
			if (known != null) {
				this.shelf.attachment(file, Text.empty()).ifPresent(attachments::add);
			}
		}
		return attachments;
	}

	/** What sending it would come to, and the key that sends it. */
	Card summary(Preview preview, Visit visit) {
		AnnouncementView draft = preview.draft();
		List<@Nullable Text> lines = new ArrayList<>();
		lines.add(Text.of("announcement.preview.head"));
		if (preview.isSendable()) {
			lines.add(Text.of("announcement.preview.send", "count", preview.people(), "groups", preview.groups(),
					"channel", preview.channel() ? "yes" : "no", "later", isLater(preview) ? "yes" : "no"));
			lines.addAll(departure(preview, draft.sendAt(), visit.at()));
		}
		lines.addAll(problems(preview));
		if (!draft.audience().isEmpty()) {
			lines.add(Text.of("announcement.preview.audience", "audience",
					this.audience.line(draft.audience(), draft.scope())));
		}
		lines.addAll(concerned(preview));
		return keys(Card.of(Lines.lines(lines)), preview);
	}

	/** The same of a correction, which leaves as soon as people may be disturbed. */
	Text correction(Preview preview, Instant now) {
		List<@Nullable Text> lines = new ArrayList<>();
		lines.add(Text.of("announcement.preview.head"));
		if (preview.isSendable()) {
			lines.add(Text.of("announcement.correct.confirm", "count", preview.people()));
			lines.addAll(departure(preview, null, now));
		}
		lines.addAll(problems(preview));
		lines.addAll(concerned(preview));
		return Lines.lines(lines);
	}

	private List<@Nullable Text> concerned(Preview preview) {
		List<@Nullable Text> lines = new ArrayList<>();
		Instant due = preview.draft().due();
		lines.add((due == null) ? null : Text.of("announcement.preview.due", "due", due));
		if (preview.people() > 0) {
			lines.addAll(unreached(preview.unreachable()));
		}
		lines.add(preview.missed().isEmpty() ? null : missed(preview.missed()));
		return lines;
	}

	/** What has to be mended first, and what has to be said yes to. */
	private static List<@Nullable Text> problems(Preview preview) {
		List<Problem> fatal = preview.problems().stream().filter(Problem::isFatal).toList();
		List<Problem> mild = preview.problems().stream().filter((problem) -> !problem.isFatal()).toList();
		List<@Nullable Text> lines = new ArrayList<>();
		lines.add(fatal.isEmpty() ? null : Text.of("announcement.preview.problems"));
		fatal.forEach((problem) -> lines.add(line(problem)));
		lines.add(mild.isEmpty() ? null : Text.of("announcement.preview.cautions"));
		mild.forEach((problem) -> lines.add(line(problem)));
		return lines;
	}

	private List<@Nullable Text> departure(Preview preview, @Nullable Instant chosen, Instant now) {
		Instant wanted = (chosen == null) ? now : chosen;
		boolean lasts = Duration.between(preview.leaves(), preview.finishes()).compareTo(AT_ONCE) > 0;
		List<@Nullable Text> lines = new ArrayList<>();
		if (preview.shifted()) {
			lines
				.add(Text.of("announcement.preview.shifted", "reason", this.times.why(wanted), "at", preview.leaves()));
			lines
				.add(lasts ? Text.of("announcement.preview.later", "at", preview.leaves(), "finish", preview.finishes())
						: null);
		}
		else if (chosen != null) {
			lines.add(lasts ? Text.of("announcement.preview.later", "at", chosen, "finish", preview.finishes())
					: Text.of("announcement.preview.later.seconds", "at", chosen));
		}
		else {
			lines.add(lasts ? Text.of("announcement.preview.now", "finish", preview.finishes())
					: Text.of("announcement.preview.now.seconds"));
		}
		return lines;
	}

	private static List<@Nullable Text> unreached(List<Unreachable> unreachable) {
		if (unreachable.isEmpty()) {
			return List.of(Text.of("announcement.preview.unreached.none"));
		}
		List<Text> names = unreachable.stream()
			.limit(NAMED)
			.<Text>map((each) -> Text.of("announcement.preview.unreached.one", "member", each.person().salutation(),
					"why", why(each)))
			.toList();
		return List.of(
				Text.of("announcement.preview.unreached", "count", unreachable.size(), "names",
						Text.joined(", ", names), "more", unreachable.size() - names.size()),
				Text.of("announcement.preview.unreached.hint"));
	}

	private Text missed(List<Missed> missed) {
		List<Text> names = missed.stream()
			.limit(NAMED)
			.<Text>map((each) -> Text.of("announcement.preview.missed.one", "place", place(each.body()), "bound",
					each.bound() ? "yes" : "no"))
			.toList();
		return Text.of("announcement.preview.missed", "count", missed.size(), "names", Text.joined(", ", names), "more",
				missed.size() - names.size());
	}

	private Text place(@Nullable CommitteeId body) {
		return (body == null) ? Text.of("announcement.report.channel") : this.board.get(body).name();
	}

	private static Text why(Unreachable unreachable) {
		return Text.of("announcement.unreached." + unreachable.why());
	}

	/** Whether it waits once it is sent, and can be called back until then. */
	private static boolean isLater(Preview preview) {
		return preview.shifted() || preview.draft().sendAt() != null;
	}

	private static Card keys(Card card, Preview preview) {
		AnnouncementId id = preview.draft().id();
		Card keys = card;
		if (preview.isSendable()) {
			boolean blanks = !preview.problems().isEmpty();
			Text label = blanks ? Text.of("announcement.button.send.blanks")
					: Text.of(isLater(preview) ? "announcement.button.send.schedule" : "announcement.button.send",
							"count", preview.people());
			keys = keys.row(Button.press(label, new SendButton.Press(id, preview.draft().revision(), blanks),
					Button.Style.MAIN));
		}
		return keys
			.row((preview.unreachable().size() > NAMED)
					? Button.press(Text.of("announcement.button.unreached"), new UnreachedButton.Press(id, 0)) : null)
			.row(Button.press(Text.of("announcement.button.fix"), new OpenButton.Press(id)),
					Button.press(Text.of("announcement.button.discard"), new DiscardButton.Press(id, false)));
	}

	/** Who cannot be reached and why, a page of them. */
	Card unreached(Preview preview, int page) {
		List<Unreachable> all = preview.unreachable();
		Paging paging = Paging.of(all.size(), PAGE, page);
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("announcement.unreached.head", "count", all.size()));
		for (Unreachable each : paging.cut(all)) {
			Person person = each.person();
			lines.add(person.organisation().isBlank()
					? Text.of("announcement.unreached.line.bare", "member", person.salutation(), "why", why(each))
					: Text.of("announcement.unreached.line", "member", person.salutation(), "organisation",
							person.organisation(), "why", why(each)));
		}
		AnnouncementId id = preview.draft().id();
		return paging.row(Card.of(Text.lines(lines)), (other) -> new UnreachedButton.Press(id, other))
			.row(Button.press(Text.of("announcement.button.summary"), new SummaryButton.Press(id)));
	}

	private static Text line(Problem problem) {
		return Text.of("announcement.preview.problem", "problem", words(problem));
	}

	/** What is wrong, and what to do about it. */
	static Text words(Problem problem) {
		return switch (problem) {
			case Problem.NoWords _ -> Text.of("announcement.problem.NoWords");
			case Problem.Nobody _ -> Text.of("announcement.problem.Nobody");
			case Problem.UnknownField unknown -> Text.of("announcement.problem.UnknownField", "field",
					Text.of("announcement.field.braced", "field", unknown.name()), "name", braced(Field.NAME),
					"organisation", braced(Field.ORGANISATION), "committee", braced(Field.COMMITTEE));
			case Problem.UnclosedField unclosed -> Text.of("announcement.problem.UnclosedField", "name",
					unclosed.name(), "field", Text.of("announcement.field.braced", "field", unclosed.name()));
			case Problem.EmptyField empty ->
				Text.of("announcement.problem.EmptyField", "field", braced(empty.field()), "count", empty.count(),
						"names", String.join(", ", empty.first()), "more", empty.count() - empty.first().size());
			case Problem.SharedField _ -> Text.of("announcement.problem.SharedField", "name", braced(Field.NAME));
			case Problem.LongCaption caption ->
				Text.of("announcement.problem.LongCaption", "length", caption.length(), "limit", caption.limit());
			case Problem.TimePast past -> Text.of("announcement.problem.TimePast", "at", past.chosen());
			case Problem.NoDeadline _ -> Text.of("announcement.problem.NoDeadline");
			case Problem.EarlyDeadline early ->
				Text.of("announcement.problem.EarlyDeadline", "due", early.due(), "leaves", early.leaves());
			case Problem.UrgentNotYours _ -> Text.of("announcement.problem.UrgentNotYours");
			case Problem.NoChannel _ -> Text.of("announcement.problem.NoChannel");
		};
	}

	static Text braced(Field field) {
		return Text.of("announcement.field.braced", "field", AnnouncementTexts.field(field));
	}

}
