package kr.bridgebot.announcements.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.bridgebot.announcements.AnnouncementBook;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.RecipientCard.Receipt;
import kr.bridgebot.announcements.RecipientLine;
import kr.bridgebot.announcements.RecipientPage;
import kr.bridgebot.announcements.RecipientState;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists recipients by what became of it with them, a page at a time. */
@Component
class RollButton implements ButtonHandler<RollButton.Press> {

	private static final int PAGE = 8;

	private final AnnouncementRoom room;

	private final AnnouncementBook book;

	private final MemberRegister register;

	RollButton(AnnouncementRoom room, AnnouncementBook book, MemberRegister register) {
		this.room = room;
		this.book = book;
		this.register = register;
	}

	/**
	 * Which page of whose recipients.
	 *
	 * @param state null for all
	 * @param fresh whether it is a new card, since the one pressed is kept true
	 */
	@Payload.Code("nro")
	record Press(AnnouncementId announcement, @Nullable RecipientState state, int page,
			boolean fresh) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		RecipientPage page = this.book.recipients(press.announcement(), press.state(), press.page(), PAGE,
				visit.actor());
		Card card = card(view, press.state(), page);
		return press.fresh() ? AnnouncementRoom.said(card) : AnnouncementRoom.shown(card);
	}

	private Card card(AnnouncementView view, @Nullable RecipientState state, RecipientPage page) {
		Map<MemberId, Person> people = this.register.find(page.lines().stream().map(RecipientLine::member).toList());
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("announcement.roll.head", "title", Lines.title(view.words().plain(), Lines.TITLE * 2)));
		if (state != null) {
			lines.add(filter(view, state, page.total()));
		}
		page.lines().forEach((line) -> lines.add(line(view, line, state != null, people)));
		if (page.lines().isEmpty()) {
			lines.add(Text.of("announcement.roll.none"));
		}
		if (state == RecipientState.UNREACHABLE || state == RecipientState.BLOCKED || state == RecipientState.FAILED) {
			lines.add(Text.of("announcement.roll.hint"));
		}
		Card card = Paging.of(page.total(), PAGE, page.page())
			.row(Card.of(Text.lasting(Text.lines(lines))), (other) -> new Press(view.id(), state, other, false));
		return Lines.rows(card, filters(view, state), 2)
			.row(Button.press(Text.of("announcement.button.report"), new ReportButton.Press(view.id())),
					Lines.back(view.id()));
	}

	/** A key for each state that there is, and one for all. */
	private static List<Button> filters(AnnouncementView view, @Nullable RecipientState shown) {
		List<Button> keys = new ArrayList<>();
		if (shown != null) {
			keys.add(Button.press(Text.of("announcement.roll.all", "count", view.people()),
					new Press(view.id(), null, 0, false)));
		}
		for (RecipientState state : RecipientState.values()) {
			int count = view.count(state);
			if (count > 0 && state != shown && count < view.people()) {
				keys.add(Button.press(filter(view, state, count), new Press(view.id(), state, 0, false)));
			}
		}
		return keys;
	}

	private static Text filter(AnnouncementView view, RecipientState state, int count) {
		return Text.of("announcement.roll.filter", "state",
				StandingCard.state(StandingCard.known(state, view), view.kind()), "count", count);
	}

	/**
	 * Who it is, and what became of it or, where that is the same with all, from where.
	 */
	private static Text line(AnnouncementView view, RecipientLine line, boolean alike, Map<MemberId, Person> people) {
		Person person = people.get(line.member());
		List<Text> parts = new ArrayList<>();
		parts.add((person == null) ? Text.of("person.erased") : person.salutation());
		Receipt receipt = line.receipt();
		if (alike) {
			parts.add(Text.literal(line.organisation()));
			parts.add((receipt == null) ? Text.empty() : Text.of("announcement.roll.acked", "at", receipt.at()));
		}
		else {
			parts.add(StandingCard.state(StandingCard.known(line.state(), view), view.kind()));
		}
		return Text.of("announcement.roll.line", "line", Text.joined(" · ", parts));
	}

}
