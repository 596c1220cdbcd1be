package kr.bridgebot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.bridgebot.delivery.CardRows.After;
import kr.bridgebot.delivery.CardRows.Overwritten;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.delivery.Carrier.Why;
import kr.bridgebot.delivery.Delivery.State;
import kr.bridgebot.delivery.Fate.Finished;
import kr.bridgebot.delivery.FormerCards.Shown;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.delivery.Work.CardVersion;
import kr.bridgebot.delivery.Work.Parcel;
import kr.bridgebot.delivery.Work.Redraw;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of errands, all that have come back together. */
@Component
class Settlement {

	private static final Logger log = LoggerFactory.getLogger(Settlement.class);

	private final OutboxRows rows;

	private final CardRows cards;

	private final Reachability reachability;

	private final GroupCards groupCards;

	private final FormerCards formerCards;

	private final MailingRows mailings;

	private final DeliverySettings settings;

	Settlement(OutboxRows rows, CardRows cards, Reachability reachability, GroupCards groupCards,
			FormerCards formerCards, MailingRows mailings, DeliverySettings settings) {
		this.rows = rows;
		this.mailings = mailings;
		this.cards = cards;
		this.reachability = reachability;
		this.groupCards = groupCards;
		this.formerCards = formerCards;
		this.settings = settings;
	}

	/** Writes it all in one transaction, and says what follows for the traffic. */
	@Transactional
	public Pauses settle(Collection<Finished> finished, Instant now) {
		Ledger ledger = new Ledger(now);
		finished.forEach((one) -> {
			switch (one.work()) {
				case Parcel parcel -> ledger.parcel(parcel, one);
				case Redraw redraw -> ledger.redraw(redraw, one);
			}
		});
		this.rows.settle(withinMailings(ledger.verdicts), now);
		this.formerCards.retire(ledger.sent, now);
		this.cards.settle(ledger.after);
		this.cards.overwritten(ledger.overwritten);
		this.reachability.reached(ledger.reached);
		ledger.learned.forEach(this.reachability::learn);
		ledger.moved.forEach(this.reachability::moved);
		ledger.lost.forEach((card) -> this.groupCards.postAnew(List.of(card), card.place().chat(), now));
		return ledger.pauses;
	}

	private List<Verdict> withinMailings(List<Verdict> verdicts) {
		Map<UUID, Mailing> mailings = this.mailings.lock(verdicts.stream()
			.filter(Verdict::isOpen)
			.map((verdict) -> verdict.next().mailing())
			.filter(Objects::nonNull)
			.collect(Collectors.toSet()));
		return verdicts.stream().map((verdict) -> {
			UUID id = verdict.next().mailing();
			Mailing mailing = (id != null) ? mailings.get(id) : null;
			return (mailing != null) ? verdict.within(mailing) : verdict;
		}).toList();
	}

	private final class Ledger {

		private final Instant now;

		private final List<Verdict> verdicts = new ArrayList<>();

		private final List<After> after = new ArrayList<>();

		private final List<Shown> sent = new ArrayList<>();

		private final List<Overwritten> overwritten = new ArrayList<>();

		private final List<Redraw> lost = new ArrayList<>();

		private final Map<Long, Standing> learned = new HashMap<>();

		private final Set<Long> reached = new HashSet<>();

		private final Map<Long, Long> moved = new HashMap<>();

		private final Pauses pauses = new Pauses();

		Ledger(Instant now) {
			this.now = now;
		}

		void parcel(Parcel parcel, Finished finished) {
			Verdict verdict = Verdict.on(parcel, finished.fate(), this.now);
			this.verdicts.add(verdict);
			Instant retryAt = verdict.retryAt();
			if (verdict.state() == State.DEAD && !(finished.fate() instanceof Fate.Pointless)) {
				log.warn("message {} is not sent: {}", parcel.id(), verdict.reason());
			}
			Long message = verdict.message();
			CardVersion version = parcel.version();
			if (message != null && parcel.lane() == Lane.INTERACTIVE) {
				this.reached.add(parcel.place().chat());
			}
			if (message != null && version != null) {
				if (version.shown()) {
					this.sent.add(new Shown(version.id(), parcel.place(), message));
				}
				this.after
					.add(new After(version, message, finished.hash(), 0, nextEdit(parcel.place().group()), false));
			}
			if (message != null && parcel.kind() == Kind.EDIT && finished.hash() != null) {
				this.overwritten.add(new Overwritten(parcel.place().chat(), message, finished.hash()));
			}
			if (message != null && parcel.kind() == Kind.BARE) {
				this.overwritten.add(new Overwritten(parcel.place().chat(), message, "BARE"));
			}
			if (finished.fate() instanceof Fate.Carried(Outcome outcome)) {
				learn(parcel, outcome);
				if (retryAt != null) {
					pause(parcel, outcome, retryAt);
				}
			}
		}

		// What comes after this message must not overtake it. A repetition, though, is
		// late anyway: nothing waits for it. A group has a limit of its own; a person who
		// is written to too fast is a sign that all are.
		private void pause(Parcel parcel, Outcome outcome, Instant until) {
			if (outcome instanceof Outcome.Later || outcome instanceof Outcome.NotSent) {
				this.pauses.chats.put(parcel.place().chat(), until);
			}
			if (outcome instanceof Outcome.Later && parcel.lane().isToMany() && !parcel.place().group()) {
				this.pauses.lanes.merge(parcel.lane(), until, (one, other) -> one.isAfter(other) ? one : other);
			}
		}

		void redraw(Redraw card, Finished finished) {
			switch (finished.fate()) {
				case Fate.Carried(Outcome outcome) -> {
					carried(card, outcome, finished.hash());
					learn(card, outcome);
				}
				case Fate.Pointless _ -> leave(card);
				case Fate.Unchanged() -> leave(card);
				case Fate.Unwritten _ -> again(card, this.now.plus(Backoff.after(card.failures() + 1)));
				case Fate.Withheld() -> again(card, this.now);
			}
		}

		private void carried(Redraw card, Outcome outcome, @Nullable String hash) {
			switch (outcome) {
				case Outcome.Done done -> this.after
					.add(new After(card.version(), done.message(), hash, 0, nextEdit(card.place().group()), false));
				case Outcome.Later later -> {
					Instant retryAt = this.now.plus(later.after());
					this.pauses.chats.put(card.place().chat(), retryAt);
					again(card, retryAt);
				}
				case Outcome.NotSent _ -> again(card, this.now.plus(Backoff.after(card.failures() + 1)));
				case Outcome.Unknown _ -> again(card, this.now.plus(Backoff.after(card.failures() + 1)));
				case Outcome.Moved _ -> again(card, this.now);
				case Outcome.Refused(Why why, String description) -> refused(card, why, description, hash);
			}
		}

		private void refused(Redraw card, Why why, String description, @Nullable String hash) {
			switch (why) {
				case MESSAGE_GONE -> {
					this.after.add(new After(card.version(), null, null, 0, this.now, false));
					this.lost.add(card);
				}
				case MALFORMED -> {
					log.error("a card of the kind {} is malformed: {}", card.card().kind(), description);
					this.after.add(new After(card.version(), card.message(), hash, 0, this.now, false));
				}
				case UNAUTHORISED -> again(card, this.now);
				case BLOCKED, DEACTIVATED, NEVER_STARTED, CHAT_GONE, TOPIC_GONE, FILE_GONE -> leave(card);
			}
		}

		private void again(Redraw card, Instant at) {
			this.after.add(new After(card.version(), card.message(), card.shown(), card.failures() + 1, at, true));
		}

		private void leave(Redraw card) {
			this.after.add(new After(card.version(), card.message(), card.shown(), 0, this.now, false));
		}

		private Instant nextEdit(boolean group) {
			return group ? this.now.plus(Settlement.this.settings.cardInterval()) : this.now;
		}

		private void learn(Work work, Outcome outcome) {
			long chat = work.place().chat();
			switch (outcome) {
				case Outcome.Later(Duration wait, boolean everyone) when everyone ->
					this.pauses.everything = this.now.plus(wait);
				case Outcome.Moved(long to) -> this.moved.put(chat, to);
				case Outcome.Refused(Why why, String description) -> {
					switch (why) {
						case BLOCKED -> this.learned.put(chat, Standing.BLOCKED);
						case DEACTIVATED -> this.learned.put(chat, Standing.DEACTIVATED);
						case NEVER_STARTED -> this.learned.put(chat, Standing.NEVER_STARTED);
						case CHAT_GONE -> this.learned.put(chat, Standing.CHAT_GONE);
						case UNAUTHORISED -> this.pauses.unauthorised = true;
						case MALFORMED -> log.error("a message was malformed: {}", description);
						case TOPIC_GONE, MESSAGE_GONE, FILE_GONE -> log.info("{}: {}", why, description);
					}
				}
				default -> {
				}
			}
		}

	}

	/** Who is to be left alone for a while, after what the messenger answered. */
	static final class Pauses {

		private final Map<Long, Instant> chats = new HashMap<>();

		private final Map<Lane, Instant> lanes = new EnumMap<>(Lane.class);

		private @Nullable Instant everything;

		private boolean unauthorised;

		void applyTo(Traffic traffic) {
			this.chats.forEach(traffic::pause);
			this.lanes.forEach(traffic::pause);
			if (this.everything != null) {
				traffic.pauseAll(this.everything);
			}
		}

		boolean unauthorised() {
			return this.unauthorised;
		}

	}

}
