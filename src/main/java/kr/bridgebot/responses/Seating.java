package kr.bridgebot.responses;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarView;
import org.jspecify.annotations.Nullable;

/**
 * The limited seats of one meeting while its lock is held. Not for several threads.
 */
final class Seating {

	private final SeminarView seminar;

	private final int capacity;

	private final TreeMap<Long, Response> queue = new TreeMap<>();

	private int taken;

	private int waiting;

	private long lastTurn;

	/**
	 * Seats as the database has them.
	 * @param first the first ones waiting: at least as many as may leave or be seated
	 */
	Seating(SeminarView seminar, int capacity, Responses.Seats seats, List<Response> first) {
		this.seminar = seminar;
		this.capacity = capacity;
		this.taken = seats.onsite() + ((seminar.mode() == Mode.HYBRID) ? 0 : seats.online());
		this.waiting = seats.waiting();
		this.lastTurn = seats.lastTurn();
		first.forEach(this::enqueue);
	}

	/**
	 * The answer as it comes to stand: at the end of the waiting list when all seats are
	 * taken. A free seat belongs to the first one waiting, not to the one who happens to
	 * press now.
	 */
	Response admit(Response before, Response wished) {
		boolean seat = wished.takesSeat(this.seminar);
		if (before.takesSeat(this.seminar)) {
			this.taken -= seat ? 0 : 1;
			return wished;
		}
		Long turn = before.turn();
		if (before.answer() == Answer.WAITLISTED && turn != null) {
			this.queue.remove(turn);
			this.waiting--;
			return seat ? queued(wished, turn) : wished;
		}
		if (!seat) {
			return wished;
		}
		if (this.taken < this.capacity && this.waiting == 0) {
			this.taken++;
			return wished;
		}
		this.lastTurn++;
		return queued(wished, this.lastTurn);
	}

	/** How many wait: the place, from 1, of who has just joined them. */
	int waiting() {
		return this.waiting;
	}

	/**
	 * Gives a free seat to the first one waiting.
	 * @return as they stood before; null when no seat is free or nobody waits
	 */
	@Nullable Response seatNext() {
		Map.Entry<Long, Response> first = (this.taken < this.capacity) ? this.queue.pollFirstEntry() : null;
		if (first == null) {
			return null;
		}
		this.waiting--;
		this.taken++;
		return first.getValue();
	}

	private Response queued(Response wished, long turn) {
		Response waits = wished.waiting(turn);
		this.waiting++;
		enqueue(waits);
		return waits;
	}

	private void enqueue(Response waits) {
		Long turn = waits.turn();
		if (turn != null) {
			this.queue.put(turn, waits);
		}
	}

}
