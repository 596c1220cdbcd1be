package kr.bridgebot.responses;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.bridgebot.delivery.QuietHours;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk where officers have those reminded who have not answered. */
@Service
@Transactional
public class NudgeDesk {

	/**
	 * Whom a reminder would reach now.
	 *
	 * @param reached how many are reminded
	 * @param unreached how many of the silent the bot cannot reach
	 * @param already how often all of them together have been reminded, by which to know
	 * whether somebody else was faster
	 */
	public record Reach(int reached, int unreached, int already) {
	}

	/**
	 * What came of it.
	 *
	 * @param reminded how many are reminded; 0 when somebody had done so meanwhile
	 * @param later when it goes out, where people must not be disturbed now; null for at
	 * once
	 */
	public record Nudged(int reminded, @Nullable Instant later) {
	}

	private final Nudges nudges;

	private final Responses responses;

	private final ResponseBoard board;

	private final SeminarCalendar calendar;

	private final ResponseSettings settings;

	private final QuietHours quietHours;

	private final Clock clock;

	NudgeDesk(Nudges nudges, Responses responses, ResponseBoard board, SeminarCalendar calendar,
			ResponseSettings settings, QuietHours quietHours, Clock clock) {
		this.nudges = nudges;
		this.responses = responses;
		this.board = board;
		this.calendar = calendar;
		this.settings = settings;
		this.quietHours = quietHours;
		this.clock = clock;
	}

	/**
	 * Whom it would reach.
	 * @throws Refusal to all but officers, after the deadline, and short after the last
	 * reminder
	 */
	@Transactional(readOnly = true)
	public Reach reach(Actor officer, SeminarId id) {
		SeminarView seminar = requireOpen(officer, id);
		requireApart(seminar);
		return new Reach(this.nudges.due(id).size(), this.nudges.unreached(id), count(id));
	}

	/**
	 * Reminds those who have not answered and can be reached, now. Counts towards what
	 * one person is reminded at most.
	 * @param already as the officer was told: a second tap finds another number and
	 * reminds nobody
	 * @throws Refusal as {@link #reach} does
	 */
	public Nudged nudge(Actor officer, SeminarId id, int already) {
		SeminarView seminar = requireOpen(officer, id);
		this.calendar.lock(id);
		if (count(id) != already) {
			return new Nudged(0, null);
		}
		requireApart(seminar);
		Instant now = this.clock.instant();
		List<MemberId> due = this.nudges.due(id);
		this.nudges.send(seminar, due, "hand-" + Ids.next(), now);
		Instant allowed = this.quietHours.nextAllowed(now);
		return new Nudged(due.size(), allowed.isAfter(now) ? allowed : null);
	}

	private SeminarView requireOpen(Actor officer, SeminarId id) {
		SeminarView seminar = this.board.inspect(officer, id);
		Response.requireOpen(seminar, this.clock.instant());
		if (!this.clock.instant().isBefore(seminar.answersBy())) {
			throw new Refusal(ResponseReason.NUDGE_TOO_LATE, Map.of("deadline", seminar.answersBy()));
		}
		return seminar;
	}

	private void requireApart(SeminarView seminar) {
		this.nudges.last(seminar.id()).ifPresent((last) -> {
			Instant next = last.plus(this.settings.nudgePause());
			if (this.clock.instant().isBefore(next)) {
				throw new Refusal(ResponseReason.NUDGED_LATELY, Map.of("last", last, "next", next));
			}
		});
	}

	private int count(SeminarId id) {
		return this.responses.of(id).stream().mapToInt(Response::nudges).sum();
	}

}
