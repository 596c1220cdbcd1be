package kr.bridgebot.responses;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.bridgebot.members.PersonalData;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a member answered to which invitations, and each step of it. */
@Component
class AnswersPersonalData implements PersonalData {

	private final JdbcClient jdbc;

	private final Responses responses;

	AnswersPersonalData(JdbcClient jdbc, Responses responses) {
		this.jdbc = jdbc;
		this.responses = responses;
	}

	/**
	 * All of it: the answers as they stand, how they came about, and who was seen to
	 * come.
	 */
	record Answers(List<Response> answers, List<Step> history, List<Presence> attendance) {
	}

	/** One step of an answer. */
	record Step(UUID seminar, Instant at, String from, String to, String reason) {
	}

	/** Whether the member came. */
	record Presence(UUID seminar, String state) {
	}

	@Override
	public String part() {
		return "answers";
	}

	@Override
	public Answers of(MemberId member) {
		List<Step> history = this.jdbc.sql("select * from rsvp_history where member_id = ? order by at, id")
			.param(member.value())
			.query((row, number) -> new Step(row.getObject("seminar_id", UUID.class), Timestamps.read(row, "at"),
					row.getString("from_answer"), row.getString("to_answer"), row.getString("reason")))
			.list();
		List<Presence> attendance = this.jdbc.sql("select * from attendance where member_id = ? order by seminar_id")
			.param(member.value())
			.query((row, number) -> new Presence(row.getObject("seminar_id", UUID.class), row.getString("state")))
			.list();
		return new Answers(this.responses.of(member), history, attendance);
	}

}
