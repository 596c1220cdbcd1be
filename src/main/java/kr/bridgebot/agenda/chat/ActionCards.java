package kr.bridgebot.agenda.chat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.bridgebot.agenda.ActionDesk;
import kr.bridgebot.agenda.ActionView;
import kr.bridgebot.agenda.AgendaBook;
import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.AgendaKey;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paints what people are to do about items. */
@Component
class ActionCards {

	private static final int PAGE = 6;

	private static final int PEOPLE = 8;

	private static final int LINE = 80;

	private final ActionDesk desk;

	private final AgendaBook book;

	private final AgendaDesk agendas;

	private final MemberRegister register;

	private final Appointments appointments;

	private final CommitteeBoard board;

	private final ZoneId zone;

	ActionCards(ActionDesk desk, AgendaBook book, AgendaDesk agendas, MemberRegister register,
			Appointments appointments, CommitteeBoard board, ZoneId zone) {
		this.desk = desk;
		this.book = book;
		this.agendas = agendas;
		this.register = register;
		this.appointments = appointments;
		this.board = board;
		this.zone = zone;
	}

	/** Asks who is to do something about an item. */
	Card owners(ItemView item, int page, Visit visit) {
		LocalDate today = visit.at().atZone(this.zone).toLocalDate();
		List<MemberId> seats = this.appointments.on(item.committee(), today)
			.stream()
			.map((seat) -> seat.member())
			.toList();
		Paging paging = Paging.of(seats.size(), PEOPLE, page);
		Map<MemberId, Person> people = this.register.find(paging.cut(seats));
		Card card = Card.of(Text.of("agenda.action.who", "title", item.title()));
		for (MemberId member : paging.cut(seats)) {
			Person person = people.get(member);
			if (person != null) {
				card = card.row(Button.press(person.salutation(), new OwnerButton.Press(item.id(), member)));
			}
		}
		return paging.row(card, (turn) -> new OwnerListButton.Press(item.id(), turn)).row(ItemCards.back(item));
	}

	/**
	 * One thing to do, with the key that says it is done.
	 * @param reader null for nobody in particular
	 */
	Card action(ActionView action, @Nullable MemberId reader) {
		return card(Text.of("agenda.action.title"), action, reader,
				this.book.find(List.of(action.item())).get(action.item()), names(List.of(action)));
	}

	/** The same with another first line, for many at once. */
	Card card(Text head, ActionView action, @Nullable MemberId reader, @Nullable ItemView item,
			Map<MemberId, Text> names) {
		boolean foreign = action.owner() != null && !action.owner().equals(reader);
		List<@Nullable Text> lines = new ArrayList<>();
		lines.add(head);
		lines.add(foreign ? Text.of("agenda.action.for", "who", name(action.owner(), names)) : null);
		lines.add(Text.of("agenda.action.line.what", "what", action.what()));
		lines.add(Text.of("agenda.action.line.until", "day", action.until()));
		lines.add((item == null) ? null : Text.of("agenda.action.line.item", "title", item.title()));
		if (action.doneAt() != null) {
			lines.add(Text.of("agenda.action.line.done", "at", action.doneAt(), "by", name(action.doneBy(), names)));
		}
		return Card
			.of(Text.lasting(Text.lines(lines.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList())))
			.row(Button.press(Text.of(action.isDone() ? "agenda.button.resume" : "agenda.button.finish"),
					new ActionButton.Press(action.id(), !action.isDone()),
					action.isDone() ? Button.Style.PLAIN : Button.Style.YES),
					(item == null) ? null : Button.press(Text.of("agenda.button.look"), new AgendaKey(item.id())));
	}

	/** What is still to be done in a committee. */
	Card open(CommitteeId committee, int page, Visit visit) {
		this.agendas.requireReader(committee, visit.actor());
		List<ActionView> open = this.desk.open(committee);
		Paging paging = Paging.of(open.size(), PAGE, page);
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of(open.isEmpty() ? "agenda.actions.none" : "agenda.actions.title", "committee",
				this.board.get(committee).name()));
		lines.addAll(lines(paging.cut(open)));
		Card keys = Card.of(Text.lines(lines));
		for (ActionView action : paging.cut(open)) {
			if (this.desk.answersFor(action, visit.actor())) {
				keys = keys
					.row(Button.press(Text.of("agenda.button.finish.one", "what", ItemCards.brief(action.what())),
							new ActionKeyButton.Press(action.id())));
			}
		}
		return paging.row(keys, (turn) -> new ActionsButton.Press(committee, turn)).row(RoomCards.back(committee));
	}

	/** One line each. */
	List<Text> lines(List<ActionView> actions) {
		Map<MemberId, Text> names = names(actions);
		return actions.stream()
			.map((action) -> Text.of(action.isDone() ? "agenda.action.short.done" : "agenda.action.short", "what",
					ItemCards.brief(action.what(), LINE), "who", name(action.owner(), names), "day", action.until()))
			.toList();
	}

	/** How those are spoken of who have to do with these. */
	Map<MemberId, Text> names(Collection<ActionView> actions) {
		List<MemberId> people = actions.stream()
			.flatMap((action) -> Stream.of(Optional.ofNullable(action.owner()), Optional.ofNullable(action.doneBy())))
			.flatMap(Optional::stream)
			.distinct()
			.toList();
		return this.register.find(people).values().stream().collect(Collectors.toMap(Person::id, Person::salutation));
	}

	private static Text name(@Nullable MemberId member, Map<MemberId, Text> names) {
		Text name = (member == null) ? null : names.get(member);
		return (name == null) ? Text.of("person.erased") : name;
	}

}
