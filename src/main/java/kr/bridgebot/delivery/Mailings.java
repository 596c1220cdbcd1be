package kr.bridgebot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.Delivery.State;
import kr.bridgebot.delivery.MailingRows.Message;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that was posted as one mailing: held, let go, withdrawn and counted
 * together, however much it is. All of it while the dispatcher is at work: what is in the
 * messenger's hands at that moment comes to its end, and if that end is another attempt,
 * it is held or withdrawn like the rest.
 */
@Service
public class Mailings {

	private static final int PAGE = 2000;

	private final MailingRows rows;

	private final OutboxRows outbox;

	private final QuietHours quietHours;

	private final DeliverySettings settings;

	private final Bell bell;

	private final Clock clock;

	Mailings(MailingRows rows, OutboxRows outbox, QuietHours quietHours, DeliverySettings settings, Bell bell,
			Clock clock) {
		this.rows = rows;
		this.outbox = outbox;
		this.quietHours = quietHours;
		this.settings = settings;
		this.bell = bell;
		this.clock = clock;
	}

	/**
	 * Nothing more of it sets out until it goes on.
	 * @return how many messages are held, those with files and former parts included; 0
	 * for a mailing that is not known or was withdrawn
	 */
	@Transactional
	public int hold(UUID mailing) {
		Mailing known = known(mailing);
		if (known == null) {
			return 0;
		}
		this.rows.mark(new Mailing(mailing, true, null));
		return this.rows.hold(mailing, this.clock.instant());
	}

	/**
	 * What was held waits for its turn again.
	 * @return how many messages that were
	 */
	@Transactional
	public int goOn(UUID mailing) {
		Mailing known = known(mailing);
		if (known == null) {
			return 0;
		}
		this.rows.mark(new Mailing(mailing, false, null));
		int waiting = this.rows.goOn(mailing, this.clock.instant());
		this.bell.ringAfterCommit();
		return waiting;
	}

	/**
	 * Takes back for good what has not set out yet.
	 * @param reason given for each of these messages, as {@link Outcome#reason}
	 * @return how many messages that were
	 */
	@Transactional
	public int withdraw(UUID mailing, String reason) {
		Mailing known = known(mailing);
		if (known == null) {
			return 0;
		}
		this.rows.mark(new Mailing(mailing, false, reason));
		return this.rows.withdraw(mailing, reason, this.clock.instant());
	}

	private @Nullable Mailing known(UUID mailing) {
		Mailing known = this.rows.lock(List.of(mailing)).get(mailing);
		return (known != null && known.withdrawn() == null) ? known : null;
	}

	/** How far it is. */
	@Transactional(readOnly = true)
	public Progress progress(UUID mailing) {
		Map<State, Integer> counts = this.rows.counts(mailing);
		return new Progress(counts.getOrDefault(State.PENDING, 0) + counts.getOrDefault(State.RETRY_AT, 0),
				counts.getOrDefault(State.HELD, 0), counts.getOrDefault(State.SENDING, 0),
				counts.getOrDefault(State.SENT, 0), counts.getOrDefault(State.UNKNOWN, 0),
				counts.getOrDefault(State.DEAD, 0));
	}

	/**
	 * What became of it, one a recipient: groups first, then members in the order of
	 * their ids. Reads a page at a time, so that states may change between two of them.
	 */
	public void outcomes(UUID mailing, Consumer<List<Outcome>> slices) {
		List<Outcome> groups = toGroups(mailing);
		if (!groups.isEmpty()) {
			slices.accept(groups);
		}
		MemberId last = null;
		List<Message> page;
		do {
			page = this.rows.toMembers(mailing, last, PAGE);
			List<Outcome> outcomes = new ArrayList<>(best(page).values());
			// The last one's messages may go on behind the page.
			if (page.size() == PAGE) {
				outcomes.removeLast();
			}
			if (!outcomes.isEmpty()) {
				last = outcomes.getLast().member();
				slices.accept(outcomes);
			}
		}
		while (page.size() == PAGE);
	}

	/** The same for these members; whom nothing was posted to is left out. */
	@Transactional(readOnly = true)
	public Map<MemberId, Outcome> outcomes(UUID mailing, Collection<MemberId> members) {
		return members.isEmpty() ? Map.of() : best(this.rows.toMembers(mailing, members));
	}

	private static Map<MemberId, Outcome> best(List<Message> messages) {
		Map<MemberId, Outcome> best = new LinkedHashMap<>();
		messages.forEach((message) -> best.merge(Objects.requireNonNull(message.member()),
				new Outcome(message.member(), null, null, message.state(), message.reason(), message.at()),
				Outcome::better));
		return best;
	}

	private List<Outcome> toGroups(UUID mailing) {
		Map<Object, Outcome> best = new LinkedHashMap<>();
		for (Message message : this.rows.toGroups(mailing)) {
			Object group = (message.about() != null) ? message.about() : Objects.requireNonNull(message.place());
			best.merge(group, new Outcome(null, message.place(), message.about(), message.state(), message.reason(),
					message.at()), Outcome::better);
		}
		return List.copyOf(best.values());
	}

	/**
	 * When so many messages would be through if they were posted now: behind all that
	 * waits in their own lane and in those before it. Quiet hours are rested in, where
	 * the lane keeps them.
	 * @param from when they may leave
	 */
	@Transactional(readOnly = true)
	public Instant finish(int messages, Lane lane, Instant from) {
		return through(this.outbox.ahead(lane) + messages, lane, from);
	}

	/**
	 * When what still waits of a mailing in this lane will be through, with all that goes
	 * before it; what is held back until the end of a quiet time leaves only then.
	 */
	@Transactional(readOnly = true)
	public Instant finish(UUID mailing, Lane lane, Instant from) {
		return this.outbox.lastOf(mailing).map((last) -> {
			Instant leaves = last.notBefore().isAfter(from) ? last.notBefore() : from;
			return through(this.outbox.upTo(last), lane, leaves);
		}).orElse(from);
	}

	private Instant through(long messages, Lane lane, Instant from) {
		Duration atFullRate = Duration.ofMillis(messages * 1000 / this.settings.rate().perSecond());
		return lane.keepsQuietHours() ? this.quietHours.through(from, atFullRate) : from.plus(atFullRate);
	}

	/**
	 * How far a mailing is, in main messages: one a recipient and chat.
	 *
	 * @param waiting for their turn, or for another attempt
	 * @param held until it goes on
	 * @param underWay in the messenger's hands
	 * @param unknown handed over and never answered: they may have arrived
	 * @param dead not sent and never will be
	 */
	public record Progress(int waiting, int held, int underWay, int sent, int unknown, int dead) {

		/** Whether nothing of it will change by itself any more. */
		public boolean isOver() {
			return this.waiting == 0 && this.held == 0 && this.underWay == 0;
		}

	}

	/**
	 * What became of a mailing for one recipient.
	 *
	 * @param member null for a group
	 * @param group where the group is now; null for a member
	 * @param about whom the living card to a group concerns; else null
	 * @param state the best of those of the member's chats
	 * @param reason why it is where it is: the dead and the unknown have one
	 * @param at when it reached this state
	 */
	public record Outcome(@Nullable MemberId member, @Nullable Place group, @Nullable UUID about, State state,
			@Nullable String reason, Instant at) {

		private static final List<State> BEST_FIRST = List.of(State.SENT, State.SENDING, State.PENDING, State.RETRY_AT,
				State.HELD, State.UNKNOWN, State.DEAD);

		// Of two alike the later one: whoever came back was written to again.
		private Outcome better(Outcome other) {
			int difference = BEST_FIRST.indexOf(other.state) - BEST_FIRST.indexOf(this.state);
			return (difference > 0 || (difference == 0 && this.at.isAfter(other.at))) ? this : other;
		}

	}

}
