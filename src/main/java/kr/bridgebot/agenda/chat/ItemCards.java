package kr.bridgebot.agenda.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kr.bridgebot.agenda.ActionDesk;
import kr.bridgebot.agenda.ActionView;
import kr.bridgebot.agenda.AgendaBook;
import kr.bridgebot.agenda.AgendaTexts;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.agenda.ItemStep;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.agenda.Outcome;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.files.KeptFile;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.proposals.ProposalKey;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paints one item, with what this person can do with it now. */
@Component
class ItemCards {

	private static final int BRIEF = 28;

	private static final int PAGE = 6;

	private static final int ACTIONS = 3;

	private final AgendaBook book;

	private final MemberRegister register;

	private final SheetCards sheets;

	private final FileShelf files;

	private final ActionDesk actions;

	private final ActionCards actionCards;

	ItemCards(AgendaBook book, MemberRegister register, SheetCards sheets, FileShelf files, ActionDesk actions,
			ActionCards actionCards) {
		this.book = book;
		this.register = register;
		this.sheets = sheets;
		this.files = files;
		this.actions = actions;
		this.actionCards = actionCards;
	}

	/** As much of a title as fits on a key. */
	static Text brief(String title) {
		return brief(title, BRIEF);
	}

	/** A text, or so many characters of it. */
	static Text brief(String text, int limit) {
		return (text.codePointCount(0, text.length()) <= limit) ? Text.literal(text)
				: Text.of("agenda.brief", "start", text.substring(0, text.offsetByCodePoints(0, limit)));
	}

	/** Everything about one item. */
	Card item(ItemLook look, Visit visit) {
		List<Text> lines = new ArrayList<>(describe(look.item()));
		if (look.seminar() != null) {
			lines.add(Text.of("agenda.item.seminar", "meeting", this.sheets.title(look.seminar()), "when",
					this.sheets.when(look.seminar())));
		}
		else if (look.item().state() == ItemState.ACCEPTED) {
			lines.add(Text.of("agenda.item.waiting"));
		}
		List<ActionView> actions = this.actions.of(List.of(look.item().id()));
		if (!actions.isEmpty()) {
			lines.add(Text.of("agenda.item.actions", "count", actions.size()));
			lines.addAll(this.actionCards.lines(actions.subList(0, Math.min(ACTIONS, actions.size()))));
		}
		return new Card(Text.lines(lines), keys(look));
	}

	/** What an item is about and how it stands, one line each. */
	List<Text> describe(ItemView item) {
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("agenda.item.title", "title", item.title(), "state", AgendaTexts.standing(item)));
		lines.add(Text.of("agenda.item.by", "who", salutation(item.suggester()), "at", item.suggestedAt(), "count",
				item.supporters()));
		if (!item.why().isEmpty()) {
			lines.add(Text.of("agenda.item.why", "why", item.why()));
		}
		if (!item.link().isEmpty()) {
			lines.add(Text.of("agenda.item.link", "link", item.link()));
		}
		if (item.file() != null) {
			KeptFile file = this.files.find(List.of(item.file())).get(item.file());
			lines.add((file == null) ? Text.of("agenda.item.file.gone")
					: Text.of("agenda.item.file", "name", file.name()));
		}
		if (!item.wish().isEmpty() && item.presenter().isEmpty()) {
			lines.add(Text.of("agenda.item.wish", "wish", item.wish()));
		}
		if (!item.presenter().isEmpty()) {
			lines.add(Text.of("agenda.item.presenter", "presenter", item.presenter()));
		}
		if (item.minutes() != null) {
			lines.add(Text.of("agenda.item.minutes", "minutes", item.minutes()));
		}
		if (item.carried() > 0) {
			lines.add(Text.of("agenda.item.carried", "count", item.carried()));
		}
		lines.addAll(end(item));
		return lines;
	}

	private List<Text> end(ItemView item) {
		return switch (item.state()) {
			case CONCLUDED -> List.of(Text.of("agenda.item.conclusion", "text", item.conclusion()));
			case MERGED -> (item.mergedInto() == null) ? List.of()
					: this.book.find(List.of(item.mergedInto()))
						.values()
						.stream()
						.map((other) -> Text.of("agenda.item.merged", "title", other.title()))
						.toList();
			case DECLINED, WITHDRAWN -> List.of(Text.of("agenda.item.reason", "reason", reason(item)));
			default -> List.of();
		};
	}

	private String reason(ItemView item) {
		return this.book.history(item.id()).getLast().reason();
	}

	/** What happened to an item last, and by whom. */
	Text news(ItemView item) {
		ItemStep last = this.book.history(item.id()).getLast();
		return (last.actor() == null) ? Text.of("agenda.meanwhile.clock", "state", AgendaTexts.state(last.to()))
				: Text.of("agenda.meanwhile", "who", salutation(last.actor()), "state", AgendaTexts.state(last.to()),
						"at", last.at());
	}

	Text salutation(@Nullable MemberId member) {
		return (member == null) ? Text.of("person.erased")
				: this.register.find(member).map(Person::salutation).orElseGet(() -> Text.of("person.erased"));
	}

	private List<List<Button>> keys(ItemLook look) {
		ItemView item = look.item();
		Card keys = decisions(Card.of(Text.empty()), look);
		if (look.supportable()) {
			keys = keys
				.row(Button.press(Text.of(look.supported() ? "agenda.button.unsupport" : "agenda.button.support"),
						new SupportButton.Press(item.id(), !look.supported()),
						look.supported() ? Button.Style.PLAIN : Button.Style.YES));
		}
		keys = keys.row(look.recallable()
				? Button.press(Text.of("agenda.button.recall"), new RecallButton.Press(item.id(), item.state()))
				: null);
		if (look.arranges()) {
			keys = keys.row(field(item, Field.MINUTES), field(item, Field.PRESENTER),
					look.rewordable() ? field(item, Field.LINK) : null);
		}
		else if (look.rewordable()) {
			keys = keys.row(field(item, Field.LINK), field(item, Field.WISH));
		}
		return keys
			.row((item.file() != null) ? Button.press(Text.of("agenda.button.file"), new FileButton.Press(item.id()))
					: null,
					(item.proposal() != null)
							? Button.press(Text.of("agenda.button.proposal"), new ProposalKey(item.proposal())) : null)
			.row(look.officer() ? Button.press(Text.of("agenda.button.action"), new OwnerListButton.Press(item.id(), 0))
					: null)
			.row(look.reopenable() ? Button.press(Text.of("agenda.button.reopen"), new ReopenButton.Press(item.id()))
					: null)
			.row((item.seminar() == null) ? null
					: Button.press(Text.of("agenda.button.agenda"), new SheetButton.Press(item.seminar(), 0)),
					RoomCards.back(item.committee()))
			.rows();
	}

	/**
	 * The keys by which a suggestion is decided, or an item goes through its meeting: two
	 * in a row, what leads on first.
	 */
	private static Card decisions(Card card, ItemLook look) {
		List<Button> keys = look.steps()
			.stream()
			.sorted(Comparator.comparing((to) -> to != ItemState.ACCEPTED))
			.map((to) -> step(look.item(), to))
			.toList();
		Card decided = card;
		for (int from = 0; from < keys.size(); from += 2) {
			decided = decided.row(keys.subList(from, Math.min(from + 2, keys.size())));
		}
		return decided;
	}

	static Button step(ItemView item, ItemState to) {
		return step(item, to, false);
	}

	/**
	 * The key to one step.
	 * @param asked whether it stands on the card that asks officers
	 */
	static Button step(ItemView item, ItemState to, boolean asked) {
		Button.Style style = switch (to) {
			case ACCEPTED, CONCLUDED, IN_DISCUSSION -> Button.Style.YES;
			case DECLINED, WITHDRAWN -> Button.Style.NO;
			default -> Button.Style.PLAIN;
		};
		return Button.press(Text.of("agenda.button.step." + to),
				new StepButton.Press(item.id(), item.state(), to, asked), style);
	}

	private static Button field(ItemView item, Field field) {
		return Button.press(Text.of("agenda.field." + field), new FieldButton.Press(item.id(), field));
	}

	/** Asks for one thing about an item, with what it is now. */
	Card question(Field field, ItemView item) {
		String now = field.of(item);
		return Card
			.of(Text.lines(Text.of("agenda.ask." + field, "title", item.title()),
					now.isEmpty() ? null : Text.of("agenda.ask.now", "value", now)))
			.row((now.isEmpty() && (field != Field.LINK || item.file() == null)) ? null
					: Button.press(Text.of("agenda.button.clear"), new ClearButton.Press(item.id(), field)));
	}

	/** Asks why an item is to take this step. */
	Card reason(ItemView item, ItemState to) {
		return Card.of(Text.of("agenda.reason." + to, "title", item.title()));
	}

	/** Asks why an ended item is taken up again. */
	Card reopening(ItemView item) {
		return Card.of(Text.of("agenda.reason.reopen", "title", item.title()));
	}

	/** Asks what the committee concluded. */
	Card outcomes(ItemView item) {
		Card card = Card.of(Text.of("agenda.conclude.kind", "title", item.title()));
		for (Outcome outcome : Arrays.asList(Outcome.values())) {
			card = card.row(Button.press(AgendaTexts.outcome(outcome), new OutcomeButton.Press(item.id(), outcome)));
		}
		return card.row(back(item));
	}

	/** Asks for the outcome in words. */
	Card conclusion(ItemView item, Outcome outcome) {
		return Card.of(Text.of("agenda.conclude.text", "title", item.title(), "outcome", AgendaTexts.outcome(outcome),
				"proposal", (outcome == Outcome.PROPOSAL) ? "yes" : "no"));
	}

	/** Asks in which other item it goes on. */
	Card merging(ItemView item, int page) {
		List<ItemView> others = this.book.alive(item.committee())
			.stream()
			.filter((other) -> !other.id().equals(item.id()))
			.toList();
		Paging paging = Paging.of(others.size(), PAGE, page);
		Card card = Card
			.of(Text.of(others.isEmpty() ? "agenda.merge.none" : "agenda.merge.into", "title", item.title()));
		for (ItemView other : paging.cut(others)) {
			card = card.row(Button.press(brief(other.title()), new MergeButton.Press(item.id(), other.id())));
		}
		return paging.row(card, (turn) -> new MergeListButton.Press(item.id(), turn)).row(back(item));
	}

	static Button back(ItemView item) {
		return Button.press(Text.of("agenda.button.back"), new ItemButton.Press(item.id()));
	}

}
