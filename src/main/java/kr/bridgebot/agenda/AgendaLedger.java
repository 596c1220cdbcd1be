package kr.bridgebot.agenda;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.reminders.ReminderBook;
import kr.bridgebot.reminders.ReminderKey;
import kr.bridgebot.seminars.SeminarId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Enters what became of items and agendas: writes it, keeps the cards true, and lets
 * everybody know.
 */
@Component
class AgendaLedger {

	static final String CHANGED = "changed";

	static final String THING = "agenda:";

	private final AgendaItems items;

	private final AgendaSheets sheets;

	private final Cards cards;

	private final ReminderBook reminders;

	private final AgendaHabits habits;

	private final ApplicationEventPublisher events;

	AgendaLedger(AgendaItems items, AgendaSheets sheets, Cards cards, ReminderBook reminders, AgendaHabits habits,
			ApplicationEventPublisher events) {
		this.items = items;
		this.sheets = sheets;
		this.cards = cards;
		this.reminders = reminders;
		this.habits = habits;
		this.events = events;
	}

	void open(AgendaItem item, Function<ItemView, AgendaEvent> event) {
		this.items.add(item);
		this.events.publishEvent(event.apply(item.snapshot().view(0)));
	}

	/** Enters a change of an item that was taken for changing. */
	void enter(AgendaItem item, Function<ItemView, AgendaEvent> event) {
		this.items.save(item);
		changed(item.id(), item.seminar());
		this.events.publishEvent(event.apply(this.items.find(item.id()).orElseThrow()));
	}

	/** What shows an item or its meeting's agenda is out of date. */
	void changed(ItemId item, @Nullable SeminarId seminar) {
		this.cards.changed(item.value());
		if (seminar != null) {
			this.cards.changed(seminar.value());
		}
	}

	/**
	 * An agenda has other items, another order or other hours: where it was published,
	 * people are told once some while after the first change, in hours when they may be
	 * disturbed.
	 */
	void recomposed(@Nullable SeminarId seminar, Instant now) {
		if (seminar == null) {
			return;
		}
		this.cards.changed(seminar.value());
		if (this.sheets.change(seminar, now)) {
			this.reminders.plan(new ReminderKey(THING + seminar.value(), CHANGED), this.habits.tellOfChange(now));
		}
	}

	void tell(AgendaEvent event) {
		this.events.publishEvent(event);
	}

	/** Which meeting's agenda a reminder is about; null when it is nothing of ours. */
	static @Nullable SeminarId agendaOf(String thing) {
		return thing.startsWith(THING) ? new SeminarId(UUID.fromString(thing.substring(THING.length()))) : null;
	}

}
