package kr.bridgebot.agenda.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.bridgebot.agenda.AgendaBook;
import kr.bridgebot.agenda.AgendaKey;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.chat.Text;
import kr.bridgebot.proposals.ProposalOrigins;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import org.springframework.stereotype.Component;

/** Tells from which item a proposal came, and in which meeting it was concluded. */
@Component
class ItemOrigins implements ProposalOrigins {

	private final AgendaBook book;

	private final SeminarCalendar calendar;

	private final SheetCards cards;

	ItemOrigins(AgendaBook book, SeminarCalendar calendar, SheetCards cards) {
		this.book = book;
		this.calendar = calendar;
		this.cards = cards;
	}

	@Override
	public Map<UUID, Origin> of(Collection<UUID> items) {
		Map<ItemId, ItemView> found = this.book.find(items.stream().map(ItemId::new).toList());
		Map<SeminarId, SeminarView> meetings = this.calendar
			.find(found.values().stream().map(ItemView::seminar).filter(Objects::nonNull).distinct().toList());
		Map<UUID, Origin> origins = new HashMap<>();
		found.forEach((id, item) -> {
			SeminarView meeting = (item.seminar() == null) ? null : meetings.get(item.seminar());
			origins
				.put(id.value(),
						new Origin(Text.literal(item.title()),
								(meeting == null) ? null : Text.of("agenda.origin", "meeting",
										this.cards.title(meeting), "when", this.cards.day(meeting)),
								new AgendaKey(id)));
		});
		return origins;
	}

}
