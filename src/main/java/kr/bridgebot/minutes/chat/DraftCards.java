package kr.bridgebot.minutes.chat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Text;
import kr.bridgebot.files.KeptFile;
import kr.bridgebot.members.Person;
import kr.bridgebot.minutes.DraftView;
import kr.bridgebot.minutes.DraftView.SectionView;
import kr.bridgebot.minutes.MinutesPages;
import kr.bridgebot.minutes.ReadingKey;
import kr.bridgebot.minutes.Section;
import kr.bridgebot.responses.AttendanceKey;
import kr.bridgebot.seminars.PlanKey;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paints the cards at which minutes are written. */
@Component
class DraftCards {

	private static final int EXCERPT = 160;

	private final MinutesPages pages;

	DraftCards(MinutesPages pages) {
		this.pages = pages;
	}

	/** How minutes stand, and what can be done with them now. */
	Card draft(DraftView draft) {
		SeminarId id = draft.seminar().id();
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("minutes.draft." + situation(draft), "seminar", this.pages.title(draft.seminar()), "edition",
				draft.edition()));
		Text when = SeminarTexts.when(draft.seminar());
		if (when != null) {
			lines.add(when);
		}
		for (Section section : Section.values()) {
			lines.add(excerpt(section, draft.section(section)));
		}
		draft.files().forEach((file) -> lines.add(Text.of("minutes.draft.file", "name", file.name())));
		Card card = Card.of(Text.lasting(Text.lines(lines)));
		if (draft.writable()) {
			card = card.row(edit(id, Section.ATTENDANCE), edit(id, Section.DISCUSSION), edit(id, Section.CONCLUSION))
				.row(Button.press(Text.of("minutes.button.file"), new FileButton.Press(id)),
						Button.press(Text.of("minutes.button.attendance"), new AttendanceKey(id, 0)));
			for (KeptFile file : draft.files()) {
				card = card.row(Button.press(Text.of("minutes.button.detach", "name", file.name()),
						new DetachButton.Press(id, file.id())));
			}
		}
		return card
			.row(Button.press(Text.of("minutes.button.preview"), new PreviewButton.Press(id, 0)),
					draft.isPublishable() ? Button.press(Text.of("minutes.button.publish"),
							new PublishButton.Press(id, draft.version(), false), Button.Style.MAIN) : null)
			.row((draft.edition() > 0) ? Button.press(Text.of("minutes.button.read"), new ReadingKey(id, 0)) : null,
					Button.press(Text.of("minutes.button.plan"), new PlanKey(id)));
	}

	private static String situation(DraftView draft) {
		if (!draft.writable()) {
			return "closed";
		}
		return (draft.edition() == 0) ? "new" : (draft.changed() ? "changed" : "published");
	}

	private static Button edit(SeminarId seminar, Section section) {
		return Button.press(Text.of("minutes.section." + section), new SectionButton.Press(seminar, section, false, 0));
	}

	private static Text excerpt(Section section, SectionView view) {
		String text = view.text().strip();
		int end = Math.min(EXCERPT, text.length());
		boolean cut = end < text.length();
		String start = text.substring(0, (cut && Character.isHighSurrogate(text.charAt(end - 1))) ? end - 1 : end);
		Text said = text.isEmpty() ? Text.of("minutes.draft.empty") : Text.literal(cut ? start + " …" : start);
		return Text.lines(Text.of("minutes.draft.section", "section", Text.of("minutes.heading." + section), "origin",
				origin(view)), said);
	}

	private static Text origin(SectionView view) {
		Person by = view.by();
		if (view.recorded()) {
			return Text.of("minutes.origin.record");
		}
		return (by == null) ? Text.of("minutes.origin.written")
				: Text.of("minutes.origin.by", "member", by.salutation());
	}

	/** Asks for a section, with what it says now. */
	Card question(DraftView draft, Section section, boolean after, int page) {
		SeminarId id = draft.seminar().id();
		SectionView view = draft.section(section);
		List<String> parts = MinutesPages.cut(view.text());
		Paging paging = Paging.of(parts.size(), 1, page);
		String part = parts.get(paging.page());
		Card card = Card.of(Text.lasting(Text.lines(
				Text.of(after ? "minutes.ask.after" : "minutes.ask.instead", "section",
						Text.of("minutes.section." + section), "seminar", this.pages.title(draft.seminar())),
				part.isBlank() ? null : Text.of("minutes.ask.now", "text", part))));
		return paging.row(card, (to) -> new SectionButton.Press(id, section, after, to))
			.row(Button.press(Text.of(after ? "minutes.button.instead" : "minutes.button.after"),
					new SectionButton.Press(id, section, !after, 0)),
					view.recorded() ? null : Button.press(Text.of("minutes.button.restore"),
							new RestoreButton.Press(id, section, view.version())));
	}

	/** Says who was quicker. */
	Text overtaken(SectionView view) {
		Person by = view.by();
		return Text.of("minutes.overtaken", "member", (by == null) ? Text.empty() : by.salutation(), "known",
				(by == null) ? "no" : "yes");
	}

	/** Goes on with a text that came in several messages. */
	Card more(DraftView draft, Section section) {
		String text = draft.section(section).text();
		return Card
			.of(Text.of("minutes.ask.more", "section", Text.of("minutes.section." + section), "length",
					text.codePointCount(0, text.length())))
			.row(Button.press(Text.of("minutes.button.enough"), new BackButton.Press(draft.seminar().id()),
					Button.Style.MAIN));
	}

	/** Asks for a file. */
	Card file(DraftView draft) {
		return Card.of(Text.of("minutes.ask.file", "seminar", this.pages.title(draft.seminar())));
	}

	/** A file came; several may come at once. */
	Card moreFiles(DraftView draft, String name) {
		return Card.of(Text.of("minutes.ask.file.more", "name", name))
			.row(Button.press(Text.of("minutes.button.enough"), new BackButton.Press(draft.seminar().id()),
					Button.Style.MAIN));
	}

	/** Asks what was corrected. */
	Card correction(DraftView draft) {
		return Card.of(Text.of("minutes.ask.reason", "seminar", this.pages.title(draft.seminar()), "edition",
				draft.edition() + 1));
	}

	/** A page of what would be published. */
	Card preview(DraftView draft, int page) {
		SeminarId id = draft.seminar().id();
		Map<Section, String> texts = new EnumMap<>(Section.class);
		draft.sections().forEach((section, view) -> texts.put(section, view.text()));
		Text head = Text.lines(Text.of("minutes.preview", "seminar", this.pages.title(draft.seminar())), when(draft));
		return this.pages.page(head, texts, page, (to) -> new PreviewButton.Press(id, to))
			.row(Button.press(Text.of("minutes.button.back"), new BackButton.Press(id)));
	}

	private static @Nullable Text when(DraftView draft) {
		return SeminarTexts.when(draft.seminar());
	}

	/** Asks once before those invited are told. */
	Card publishing(DraftView draft, Text consequence) {
		SeminarId id = draft.seminar().id();
		return Card
			.of(Text.lines(Text.of("minutes.publish.title", "seminar", this.pages.title(draft.seminar())), consequence))
			.row(Button.press(Text.of("minutes.button.publish.sure"),
					new PublishButton.Press(id, draft.version(), true), Button.Style.MAIN))
			.row(Button.press(Text.of("minutes.button.back"), new BackButton.Press(id)));
	}

	/** They are out: what comes next. */
	Card published(DraftView draft, Text told) {
		SeminarId id = draft.seminar().id();
		return Card.of(Text.lines(Text.of("minutes.published", "seminar", this.pages.title(draft.seminar())), told))
			.row(Button.press(Text.of("minutes.button.close"), new CloseButton.Press(id), Button.Style.MAIN))
			.row(Button.press(Text.of("minutes.button.read"), new ReadingKey(id, 0)),
					Button.press(Text.of("minutes.button.back"), new BackButton.Press(id)));
	}

	/** The meeting is closed. */
	Card closed(DraftView draft) {
		SeminarId id = draft.seminar().id();
		return Card.of(Text.of("minutes.closed", "seminar", this.pages.title(draft.seminar())))
			.row(Button.press(Text.of("minutes.button.read"), new ReadingKey(id, 0)),
					Button.press(Text.of("minutes.button.plan"), new PlanKey(id)));
	}

}
