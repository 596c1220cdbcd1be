package kr.bridgebot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import kr.bridgebot.delivery.Claims.Claimed;
import kr.bridgebot.delivery.Easel.Prepared;
import kr.bridgebot.delivery.Easel.Task;
import kr.bridgebot.delivery.Fate.Finished;
import kr.bridgebot.delivery.Lookout.Seen;
import kr.bridgebot.delivery.Settlement.Pauses;
import kr.bridgebot.delivery.Work.Parcel;
import kr.bridgebot.delivery.Work.Redraw;
import kr.bridgebot.shared.Discreet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes its round: writes down what came back, chooses what goes out next, sends it on its
 * way. Errands are carried by other threads, outside of any transaction; everything else
 * happens in the round, one at a time. Replies go first, then the cards of groups,
 * reminders, the cards of private chats, which change without a sound, and what goes to
 * many.
 */
@Component
class Courier {

	private static final Logger log = LoggerFactory.getLogger(Courier.class);

	/**
	 * What comes back within it is written down together, and what goes to many leaves.
	 */
	private static final Duration BATCH = Duration.ofMillis(50);

	/**
	 * Between two that go to many, so that they keep neither the processor nor the line
	 * from a reply.
	 */
	private static final Duration APART = Duration.ofMillis(1);

	private static final Duration CHANGES = Duration.ofMillis(200);

	private static final Duration RECOVERY = Duration.ofSeconds(10);

	private static final Duration PRUNING = Duration.ofDays(1);

	private final Lookout lookout;

	private final Claims claims;

	private final Easel easel;

	private final Settlement settlement;

	private final Traffic traffic;

	private final Carriage carriage;

	private final Doubts doubts = new Doubts();

	private final ReentrantLock turn = new ReentrantLock();

	private final Queue<Finished> back = new ConcurrentLinkedQueue<>();

	private final List<Finished> unsettled = new ArrayList<>();

	private final Set<UUID> underWay = new HashSet<>();

	private @Nullable Instant batched;

	private @Nullable Instant changesRead;

	private @Nullable Instant recovered;

	private @Nullable Instant pruned;

	private volatile boolean unauthorised;

	private volatile boolean paused;

	Courier(Lookout lookout, Claims claims, Easel easel, Settlement settlement, Traffic traffic, Carriage carriage) {
		this.lookout = lookout;
		this.claims = claims;
		this.easel = easel;
		this.settlement = settlement;
		this.traffic = traffic;
		this.carriage = carriage;
	}

	/** Begins after another instance, or after a restart. */
	void takeOver(Instant now) {
		this.turn.lock();
		try {
			this.claims.waiting(now).forEach(this.traffic::pause);
			this.claims.throttled(now).forEach(this.traffic::pause);
			this.recovered = null;
		}
		finally {
			this.turn.unlock();
		}
	}

	/**
	 * One round. Between two batches it is only a short one, for what somebody waits for.
	 * @param hands carry the errands
	 * @param mayCarry asked again right before each errand sets out
	 * @param thorough whether all of it is done though it was done just now
	 */
	Round round(Instant now, Hands hands, BooleanSupplier mayCarry, boolean thorough) {
		this.turn.lock();
		try {
			this.traffic.at(now);
			boolean batch = thorough || isDue(this.batched, BATCH, now);
			bringBack();
			boolean progress = (batch || isPressing()) && settle(now);
			this.batched = batch ? now : this.batched;
			if (this.unauthorised || !this.carriage.isReady()
					|| !this.doubts.areSettled(now, hands, this.carriage::isAnswering)) {
				return new Round(0, progress);
			}
			keepHouse(now);
			if (thorough || isDue(this.changesRead, CHANGES, now)) {
				this.changesRead = now;
				boolean more = true;
				while (more) {
					more = this.claims.markChanged();
				}
			}
			Seen seen = this.lookout.look(now);
			Round round = new Round(0, progress);
			for (Lane lane : Lane.values()) {
				if (seen.lanes().contains(lane) && (batch || !lane.isToMany())) {
					round = round.and(send(lane, now, hands, mayCarry));
				}
				if (lane == Lane.INTERACTIVE && seen.groups()) {
					round = round.and(redraw(true, now, hands, mayCarry));
				}
				if (lane == Lane.REMINDER && seen.privately()) {
					round = round.and(redraw(false, now, hands, mayCarry));
				}
			}
			return round;
		}
		finally {
			this.paused = this.traffic.isPaused(now);
			this.turn.unlock();
		}
	}

	/** Writes down what has come back, without sending anything more. */
	void settleOnly(Instant now) {
		this.turn.lock();
		try {
			bringBack();
			settle(now);
		}
		finally {
			this.turn.unlock();
		}
	}

	boolean isUnderWay() {
		this.turn.lock();
		try {
			return this.traffic.underWay() > 0;
		}
		finally {
			this.turn.unlock();
		}
	}

	/** When another round is worthwhile though nothing new has come. */
	Instant worthwhile(Instant now) {
		this.turn.lock();
		try {
			Instant batch = (this.batched != null) ? this.batched.plus(BATCH) : now;
			if (this.traffic.underWay() > 0) {
				return batch;
			}
			Instant opens = this.traffic.opens(now);
			Instant changes = (this.changesRead != null) ? this.changesRead.plus(CHANGES) : now;
			Instant next = (changes.isAfter(now) && changes.isBefore(opens)) ? changes : opens;
			return next.isBefore(batch) ? batch : next;
		}
		finally {
			this.turn.unlock();
		}
	}

	boolean isUnauthorised() {
		return this.unauthorised;
	}

	/** Whether the messenger has asked for silence altogether. */
	boolean isPaused() {
		return this.paused;
	}

	private void bringBack() {
		Finished finished = this.back.poll();
		while (finished != null) {
			this.unsettled.add(finished);
			finished = this.back.poll();
		}
	}

	private boolean isPressing() {
		return this.unsettled.stream().anyMatch(Courier::isPressing);
	}

	/**
	 * Whether something has come back that is written down at once: what is repeated
	 * after a kill, so that it seldom has to be. May be asked by any thread.
	 */
	boolean hasPressingNews() {
		return this.back.stream().anyMatch(Courier::isPressing);
	}

	private static boolean isPressing(Finished one) {
		return !(one.work() instanceof Parcel parcel && parcel.lane().isToMany());
	}

	private boolean settle(Instant now) {
		if (this.unsettled.isEmpty()) {
			return false;
		}
		Pauses pauses = this.settlement.settle(this.unsettled, now);
		pauses.applyTo(this.traffic);
		this.unsettled.forEach((one) -> {
			this.traffic.arrive(one.work().place());
			if (one.fate() instanceof Fate.Carried(Carrier.Outcome outcome)) {
				this.doubts.note(outcome);
			}
			if (one.work() instanceof Parcel parcel) {
				this.underWay.remove(parcel.id());
			}
		});
		this.unsettled.clear();
		if (pauses.unauthorised() && !this.unauthorised) {
			log.error("the messenger does not know this bot any more: nothing is sent until a restart");
			this.unauthorised = true;
		}
		return true;
	}

	private void keepHouse(Instant now) {
		if (isDue(this.recovered, RECOVERY, now)) {
			this.claims.recover(now, this.underWay);
			this.recovered = now;
		}
		if (isDue(this.pruned, PRUNING, now)) {
			this.claims.prune(now);
			this.pruned = now;
		}
	}

	private static boolean isDue(@Nullable Instant last, Duration interval, Instant now) {
		return last == null || now.isBefore(last) || !now.isBefore(last.plus(interval));
	}

	private Round send(Lane lane, Instant now, Hands hands, BooleanSupplier mayCarry) {
		Round all = Round.NOTHING;
		Claimed claimed;
		do {
			claimed = this.claims.next(lane, this.traffic, now);
			claimed.parcels().forEach((parcel) -> this.underWay.add(parcel.id()));
			all = all
				.and(new Round(setOut(claimed.parcels(), lane.isToMany() ? APART : Duration.ZERO, now, hands, mayCarry),
						claimed.progress()));
		}
		while (claimed.more() && claimed.progress());
		return all;
	}

	private Round redraw(boolean groups, Instant now, Hands hands, BooleanSupplier mayCarry) {
		Round all = Round.NOTHING;
		List<Redraw> cards;
		do {
			cards = this.claims.cards(groups, this.traffic, now);
			all = all.and(new Round(setOut(cards, Duration.ZERO, now, hands, mayCarry), !cards.isEmpty()));
		}
		while (!cards.isEmpty());
		return all;
	}

	/**
	 * Sends them on their way, so far apart, or less where the next batch would overtake
	 * them.
	 */
	private int setOut(List<? extends Work> work, Duration apart, Instant now, Hands hands, BooleanSupplier mayCarry) {
		if (work.isEmpty()) {
			return 0;
		}
		work.forEach((one) -> this.traffic.reserve(one.place()));
		Prepared prepared;
		try {
			prepared = this.easel.prepare(work, now);
		}
		catch (RuntimeException ex) {
			log.error("messages could not be written", Discreet.of(ex));
			work.forEach((one) -> this.back.add(new Finished(one, null, new Fate.Unwritten("NOT_WRITTEN"))));
			return 0;
		}
		this.back.addAll(prepared.settled());
		List<Task> errands = prepared.errands();
		Duration most = BATCH.dividedBy(Math.max(1, errands.size()));
		Duration step = (apart.compareTo(most) < 0) ? apart : most;
		for (int i = 0; i < errands.size(); i++) {
			Task task = errands.get(i);
			this.traffic.depart(task.work().place(), now);
			hands.take(() -> carry(task, mayCarry), step.multipliedBy(i));
		}
		return errands.size();
	}

	private void carry(Task task, BooleanSupplier mayCarry) {
		Fate fate = new Fate.Carried(new Carrier.Outcome.Unknown("CARRIER_FAILED"));
		try {
			fate = mayCarry.getAsBoolean() ? new Fate.Carried(this.carriage.carry(task.errand())) : new Fate.Withheld();
		}
		finally {
			this.back.add(new Finished(task.work(), task.hash(), fate));
		}
	}

	/**
	 * What a round has done.
	 *
	 * @param carried how many errands set out
	 * @param progress whether anything was done at all
	 */
	record Round(int carried, boolean progress) {

		static final Round NOTHING = new Round(0, false);

		Round and(Round other) {
			return new Round(this.carried + other.carried, this.progress || other.progress);
		}

	}

}
