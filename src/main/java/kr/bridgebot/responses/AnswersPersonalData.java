package kr.bridgebot.responses;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.members.PersonalData;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarLabels;
import kr.bridgebot.seminars.SeminarLabels.Label;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a member answered to which invitations, and each step of it. */
@Component
class AnswersPersonalData implements PersonalData {

	private final JdbcClient jdbc;

	private final Responses responses;

	private final SeminarLabels labels;

	private final MemberRegister register;

	AnswersPersonalData(JdbcClient jdbc, Responses responses, SeminarLabels labels, MemberRegister register) {
		this.jdbc = jdbc;
		this.responses = responses;
		this.labels = labels;
		this.register = register;
	}

	/**
	 * All of it: the answers as they stand, how they came about, and who was seen to
	 * come.
	 */
	record Answers(List<Given> answers, List<Step> history, List<Presence> attendance) {
	}

	/**
	 * One answer as it stands.
	 *
	 * @param by who gave it; null for nobody, or for the bot
	 */
	record Given(@Nullable Label seminar, Answer answer, @Nullable Mode mode, String reason, @Nullable Proxy proxy,
			boolean reconfirm, @Nullable OffsetDateTime at, @Nullable String by, int nudges) {
	}

	/** One step of an answer. */
	record Step(@Nullable Label seminar, OffsetDateTime at, String from, String to, String reason) {
	}

	/** Whether the member came. */
	record Presence(@Nullable Label seminar, String state) {
	}

	@Override
	public String part() {
		return "answers";
	}

	@Override
	public Answers of(MemberId member) {
		List<Response> given = this.responses.of(member);
		Set<SeminarId> meetings = new HashSet<>(this.jdbc.sql("""
				select seminar_id from rsvp_history where member_id = :member
				union select seminar_id from attendance where member_id = :member""")
			.param("member", member.value())
			.query((row, number) -> new SeminarId(row.getObject("seminar_id", UUID.class)))
			.list());
		given.forEach((response) -> meetings.add(response.seminar()));
		Map<SeminarId, Label> named = this.labels.of(meetings);
		return new Answers(given.stream().map((response) -> given(response, named)).toList(), history(member, named),
				attendance(member, named));
	}

	private Given given(Response response, Map<SeminarId, Label> named) {
		MemberId speaker = response.answeredBy();
		return new Given(named.get(response.seminar()), response.answer(), response.mode(), response.reason(),
				response.proxy(), response.reconfirm(),
				(response.answeredAt() == null) ? null : this.labels.at(response.answeredAt()),
				(speaker == null) ? null : this.register.find(speaker).map(Person::name).orElse(null),
				response.nudges());
	}

	private List<Step> history(MemberId member, Map<SeminarId, Label> named) {
		return this.jdbc.sql("select * from rsvp_history where member_id = ? order by at, id")
			.param(member.value())
			.query((row, number) -> new Step(named.get(new SeminarId(row.getObject("seminar_id", UUID.class))),
					this.labels.at(Timestamps.read(row, "at")), row.getString("from_answer"),
					row.getString("to_answer"), row.getString("reason")))
			.list();
	}

	private List<Presence> attendance(MemberId member, Map<SeminarId, Label> named) {
		return this.jdbc.sql("select * from attendance where member_id = ? order by seminar_id")
			.param(member.value())
			.query((row, number) -> new Presence(named.get(new SeminarId(row.getObject("seminar_id", UUID.class))),
					row.getString("state")))
			.list();
	}

}
