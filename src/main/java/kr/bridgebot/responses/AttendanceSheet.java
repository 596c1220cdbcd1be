package kr.bridgebot.responses;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheet on which clerk and secretariat mark who came. */
@Service
@Transactional
public class AttendanceSheet {

	private final JdbcClient jdbc;

	private final Responses responses;

	private final SeminarCalendar calendar;

	private final Clock clock;

	AttendanceSheet(JdbcClient jdbc, Responses responses, SeminarCalendar calendar, Clock clock) {
		this.jdbc = jdbc;
		this.responses = responses;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Marks one person, in place of what was marked before; {@code UNKNOWN} takes the
	 * mark back. Who comes without having said so is a walk-in.
	 * @throws Refusal before the meeting's start, after it was closed, and to all but its
	 * officers and the secretariat
	 */
	public void mark(Actor officer, SeminarId id, MemberId member, AttendanceState state) {
		SeminarView seminar = requireMarkable(officer, id);
		Response response = this.responses.find(List.of(id), List.of(member)).get(new Responses.Key(id, member));
		if (response == null) {
			throw new Refusal(ResponseReason.NOT_INVITED);
		}
		if (state == AttendanceState.UNKNOWN) {
			this.jdbc.sql("delete from attendance where seminar_id = ? and member_id = ?")
				.param(seminar.id().value())
				.param(member.value())
				.update();
			return;
		}
		boolean walkIn = state == AttendanceState.PRESENT && response.answer() != Answer.YES;
		// Two officers may mark the same person at once: the later one's mark stands.
		int fresh = mark("""
				insert into attendance (state, walk_in, marked_at, marked_by, seminar_id, member_id, late, left_early)
				values (?, ?, ?, ?, ?, ?, false, false) on conflict do nothing""", officer, response, state, walkIn);
		if (fresh == 0) {
			mark("""
					update attendance set state = ?, walk_in = ?, marked_at = ?, marked_by = ?, late = false,
					  left_early = false
					where seminar_id = ? and member_id = ?""", officer, response, state, walkIn);
		}
	}

	private int mark(String statement, Actor officer, Response response, AttendanceState state, boolean walkIn) {
		return this.jdbc.sql(statement)
			.param(state.name())
			.param(walkIn)
			.param(Timestamps.of(this.clock.instant()))
			.param(officer.self().value())
			.param(response.seminar().value())
			.param(response.member().value())
			.update();
	}

	/**
	 * Marks everybody not marked yet the way they had answered: who said they come as
	 * present, who regretted as absent with notice. The clerk then corrects the few
	 * others.
	 */
	public void markAsAnswered(Actor officer, SeminarId id) {
		requireMarkable(officer, id);
		this.jdbc.sql("""
				insert into attendance (seminar_id, member_id, state, late, left_early, walk_in, marked_at, marked_by)
				select seminar_id, member_id,
				  case answer when 'YES' then 'PRESENT' when 'PROXY' then 'PRESENT_PROXY' else 'ABSENT_NOTICE' end,
				  false, false, false, cast(? as timestamp with time zone), cast(? as uuid)
				from rsvp where seminar_id = ? and invited and answer in ('YES', 'PROXY', 'NO')
				on conflict do nothing""")
			.param(Timestamps.of(this.clock.instant()))
			.param(officer.self().value())
			.param(id.value())
			.update();
	}

	/** What is marked; who is missing is unknown. */
	@Transactional(readOnly = true)
	public Map<MemberId, AttendanceState> of(SeminarId id) {
		Map<MemberId, AttendanceState> marks = new HashMap<>();
		this.jdbc.sql("select member_id, state from attendance where seminar_id = ?").param(id.value()).query((row) -> {
			marks.put(new MemberId(row.getObject("member_id", UUID.class)),
					AttendanceState.valueOf(row.getString("state")));
		});
		return marks;
	}

	private SeminarView requireMarkable(Actor officer, SeminarId id) {
		SeminarView seminar = this.calendar.find(id).orElseThrow(() -> new Refusal(ResponseReason.SEMINAR_NOT_OPEN));
		if (!officer.runs(seminar.committee())) {
			throw new Refusal(ResponseReason.OFFICERS_ONLY);
		}
		boolean begun = seminar.state() == SeminarState.IN_PROGRESS || seminar.state() == SeminarState.HELD
				|| (seminar.state() == SeminarState.ANNOUNCED && !this.clock.instant().isBefore(seminar.startsAt()));
		if (!begun) {
			throw new Refusal((seminar.state() == SeminarState.CLOSED) ? ResponseReason.SEMINAR_OVER
					: ResponseReason.ATTENDANCE_TOO_EARLY);
		}
		return seminar;
	}

}
