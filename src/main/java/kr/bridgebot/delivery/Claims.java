package kr.bridgebot.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.delivery.Reachability.Obstacle;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.delivery.Work.CardVersion;
import kr.bridgebot.delivery.Work.Parcel;
import kr.bridgebot.delivery.Work.Redraw;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chooses what goes out next. A row of the outbox is committed as under way before it is
 * handed over, so that a crash leaves a trace of it.
 */
@Component
class Claims {

	private static final int SEARCHED = 64;

	private final OutboxRows rows;

	private final MailingRows mailings;

	private final CardRows cards;

	private final Reachability reachability;

	private final QuietHours quietHours;

	private final DeliverySettings settings;

	Claims(OutboxRows rows, MailingRows mailings, CardRows cards, Reachability reachability, QuietHours quietHours,
			DeliverySettings settings) {
		this.rows = rows;
		this.mailings = mailings;
		this.cards = cards;
		this.reachability = reachability;
		this.quietHours = quietHours;
		this.settings = settings;
	}

	/**
	 * Takes the next rows of a lane, one a chat at most. Those that have expired, or
	 * whose chat is known to take nothing, die here; a reply is tried all the same, since
	 * whoever speaks to the bot has it. What was held up until the quiet hours began
	 * waits for their end in the lanes that keep them.
	 */
	@Transactional
	public Claimed next(Lane lane, Traffic traffic, Instant now) {
		int room = traffic.room(lane, now);
		if (room <= 0) {
			return Claimed.NOTHING;
		}
		int searched = Math.max(room, SEARCHED);
		List<Parcel> due = this.rows.due(lane, now, traffic.closed(now), searched);
		if (due.isEmpty()) {
			return Claimed.NOTHING;
		}
		Instant allowed = lane.keepsQuietHours() ? this.quietHours.nextAllowed(now) : now;
		if (allowed.isAfter(now)) {
			this.rows.holdBack(lane, now, allowed);
			return Claimed.NOTHING;
		}
		Map<Long, Obstacle> obstacles = this.reachability.lockObstacles(chats(due));
		Map<UUID, String> dead = new HashMap<>();
		Map<Long, Long> moved = new HashMap<>();
		List<Parcel> taken = new ArrayList<>();
		Set<Long> seen = new HashSet<>();
		for (Parcel parcel : due) {
			Obstacle obstacle = obstacles.get(parcel.place().chat());
			Instant expires = parcel.expires();
			if (expires != null && !expires.isAfter(now)) {
				dead.put(parcel.id(), "EXPIRED");
			}
			else if (obstacle != null && obstacle.movedTo() != null) {
				moved.put(parcel.place().chat(), obstacle.movedTo());
			}
			else if (obstacle != null && lane != Lane.INTERACTIVE && obstacle.standing() != Standing.MIGRATED) {
				dead.put(parcel.id(), obstacle.standing().name());
			}
			else if (taken.size() < room && traffic.admits(parcel.place(), now) && seen.add(parcel.place().chat())) {
				taken.add(parcel);
			}
		}
		this.rows.bury(dead, now);
		moved.forEach(this.rows::redirect);
		this.rows.start(taken, now);
		Map<UUID, CardVersion> versions = this.cards.register(taken, now);
		return new Claimed(taken.stream().map((parcel) -> parcel.of(versions.get(parcel.id()))).toList(),
				!taken.isEmpty() || !dead.isEmpty() || !moved.isEmpty(), due.size() == searched || !moved.isEmpty());
	}

	private static Set<Long> chats(Collection<Parcel> parcels) {
		Set<Long> chats = new HashSet<>();
		parcels.forEach((parcel) -> chats.add(parcel.place().chat()));
		return chats;
	}

	/** Cards to be redrawn, one a chat at most. */
	@Transactional(readOnly = true)
	public List<Redraw> cards(boolean group, Traffic traffic, Instant now) {
		int room = traffic.room(Lane.REMINDER, now);
		if (room <= 0) {
			return List.of();
		}
		Set<Long> seen = new HashSet<>();
		return this.cards.dirty(group, now, traffic.closed(now), Math.max(room, SEARCHED))
			.stream()
			.filter((card) -> traffic.admits(card.place(), now) && seen.add(card.place().chat()))
			.limit(room)
			.toList();
	}

	/** Reads what has changed; see {@link CardRows}. */
	@Transactional
	public boolean markChanged() {
		return this.cards.markChanged();
	}

	/** Takes back what nobody waits for any more. */
	@Transactional
	public void recover(Instant now, Collection<UUID> underWay) {
		Instant startedBefore = now.minus(this.settings.carryTimeout());
		Collection<Mailing> mailings = this.mailings.lock(this.rows.mailingsStarted(startedBefore)).values();
		this.rows.recover(now, startedBefore, underWay);
		for (Mailing mailing : mailings) {
			String withdrawn = mailing.withdrawn();
			if (withdrawn != null) {
				this.mailings.withdraw(mailing.id(), withdrawn, now);
			}
			else if (mailing.held()) {
				this.mailings.hold(mailing.id(), now);
			}
		}
	}

	/**
	 * Which chats wait for another attempt, so that nothing overtakes it there after a
	 * restart.
	 */
	@Transactional(readOnly = true)
	public Map<Long, Instant> waiting(Instant now) {
		return this.rows.waiting(now);
	}

	/** Which lanes wait as long as the messenger asked, after a restart too. */
	@Transactional(readOnly = true)
	public Map<Lane, Instant> throttled(Instant now) {
		return this.rows.throttled(now);
	}

	/** Forgets what became of messages long ago. */
	@Transactional
	public void prune(Instant now) {
		Instant before = now.minus(this.settings.retention()).truncatedTo(ChronoUnit.DAYS);
		this.rows.prune(before);
		this.mailings.prune(before);
	}

	/**
	 * What was taken.
	 *
	 * @param progress whether anything was done at all
	 * @param more whether there may be more of it right now
	 */
	record Claimed(List<Parcel> parcels, boolean progress, boolean more) {

		static final Claimed NOTHING = new Claimed(List.of(), false, false);

	}

}
