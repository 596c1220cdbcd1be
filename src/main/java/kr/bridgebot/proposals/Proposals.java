package kr.bridgebot.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.bridgebot.proposals.Proposal.Snapshot;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All proposals, wherever they are, with their histories. */
@Repository
class Proposals {

	private final JdbcClient jdbc;

	Proposals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The next number of that year; others wait for theirs until this one is written. */
	ProposalNumber nextNumber(int year) {
		this.jdbc.sql("insert into proposal_year (year_of, last_number) values (?, 0) on conflict do nothing")
			.param(year)
			.update();
		this.jdbc.sql("update proposal_year set last_number = last_number + 1 where year_of = ?").param(year).update();
		int number = this.jdbc.sql("select last_number from proposal_year where year_of = ?")
			.param(year)
			.query(Integer.class)
			.single();
		return new ProposalNumber(year, number);
	}

	Optional<Snapshot> find(ProposalId id) {
		return find(List.of(id)).stream().findFirst();
	}

	/** These proposals; one statement. */
	List<Snapshot> find(Collection<ProposalId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("select * from proposal where id in (:ids)")
			.param("ids", ids.stream().map(ProposalId::value).toList())
			.query((row, index) -> snapshot(row))
			.list();
	}

	Optional<ProposalId> numbered(ProposalNumber number) {
		return this.jdbc.sql("select id from proposal where ordinal = :ordinal")
			.param("ordinal", number.ordinal())
			.query((row, index) -> new ProposalId(row.getObject("id", UUID.class)))
			.optional();
	}

	/** A proposal for changing; locked until the transaction ends. */
	Optional<Proposal> take(ProposalId id) {
		return this.jdbc.sql("select * from proposal where id = :id for update")
			.param("id", id.value())
			.query((row, index) -> snapshot(row))
			.optional()
			.map(Proposal::new);
	}

	List<ProposalStep> history(ProposalId id) {
		return this.jdbc.sql("select * from proposal_step where proposal = :id order by step")
			.param("id", id.value())
			.query((row, index) -> step(row))
			.list();
	}

	/** What a member did to proposals, oldest first. */
	List<StepTaken> stepsOf(MemberId member) {
		return this.jdbc.sql("""
				select s.*, p.ordinal from proposal_step s join proposal p on p.id = s.proposal
				where s.actor = :actor order by s.taken_at, s.proposal, s.step""")
			.param("actor", member.value())
			.query((row, index) -> new StepTaken(ProposalNumber.ofOrdinal(row.getLong("ordinal")), step(row)))
			.list();
	}

	/** Those a member wrote, oldest first. */
	List<Snapshot> by(MemberId author) {
		return this.jdbc.sql("""
				select * from proposal where id in (select proposal from proposal_person where member = :member
					and part = 'AUTHOR') order by ordinal""")
			.param("member", author.value())
			.query((row, index) -> snapshot(row))
			.list();
	}

	void add(Proposal proposal) {
		Snapshot snapshot = proposal.snapshot();
		this.jdbc.sql("""
				insert into proposal (id, ordinal, committee, author, title, body, sought, state, known_state, since,
					known_since, reach, origin_item, merged_into, ministry, division, document, submitted_on, reply_due,
					clock_stopped_at, verdict, answer, answered_at, answer_published_at, review_on, version)
				values (:id, :ordinal, :committee, :author, :title, :body, :sought, :state, :known, :since,
					:knownSince, :reach, :origin, :mergedInto, :ministry, :division, :document, :submittedOn, :replyDue,
					:stoppedAt, :verdict, :answer, :answeredAt, :publishedAt, :reviewOn, 1)""")
			.params(columns(snapshot))
			.param("ordinal", snapshot.number().ordinal())
			.param("committee", snapshot.committee().value())
			.param("author", snapshot.author().value())
			.param("origin", snapshot.originItem())
			.update();
		write(snapshot.id(), 0, proposal.steps());
	}

	/**
	 * Writes a proposal back.
	 * @throws OptimisticLockingFailureException when somebody else did since it was read
	 */
	void save(Proposal proposal) {
		Snapshot snapshot = proposal.snapshot();
		int written = this.jdbc
			.sql("""
					update proposal set title = :title, body = :body, sought = :sought, state = :state, known_state = :known,
						since = :since, known_since = :knownSince, reach = :reach, merged_into = :mergedInto,
						ministry = :ministry, division = :division, document = :document, submitted_on = :submittedOn,
						reply_due = :replyDue, clock_stopped_at = :stoppedAt, verdict = :verdict, answer = :answer,
						answered_at = :answeredAt, answer_published_at = :publishedAt, review_on = :reviewOn,
						version = version + 1
					where id = :id and version = :version""")
			.params(columns(snapshot))
			.param("version", snapshot.version())
			.update();
		if (written == 0) {
			throw new OptimisticLockingFailureException("proposal changed meanwhile");
		}
		if (!proposal.steps().isEmpty()) {
			int taken = this.jdbc.sql("select count(*) from proposal_step where proposal = :id")
				.param("id", snapshot.id().value())
				.query(Integer.class)
				.single();
			write(snapshot.id(), taken, proposal.steps());
		}
	}

	/**
	 * Gives a proposal another first author; whoever looks at it sees that it changed.
	 */
	void pass(ProposalId id, MemberId heir) {
		this.jdbc.sql("update proposal set author = ?, version = version + 1 where id = ?")
			.params(heir.value(), id.value())
			.update();
	}

	/** Forgets who took the steps of this member; what it was stays. */
	void forget(MemberId member) {
		for (String column : List.of("actor", "on_behalf_of")) {
			this.jdbc.sql("update proposal_step set " + column + " = null where " + column + " = :member")
				.param("member", member.value())
				.update();
		}
	}

	private void write(ProposalId id, int taken, List<ProposalStep> steps) {
		int number = taken;
		for (ProposalStep step : steps) {
			this.jdbc
				.sql("""
						insert into proposal_step (proposal, step, taken_at, actor, on_behalf_of, from_state, to_state, reason)
						values (:proposal, :step, :at, :actor, :behalf, :from, :to, :reason)""")
				.param("proposal", id.value())
				.param("step", number)
				.param("at", Timestamps.of(step.at()))
				.param("actor", value(step.actor()))
				.param("behalf", value(step.onBehalfOf()))
				.param("from", (step.from() == null) ? null : step.from().name())
				.param("to", step.to().name())
				.param("reason", step.reason())
				.update();
			number++;
		}
	}

	private static Map<String, @Nullable Object> columns(Snapshot proposal) {
		Map<String, @Nullable Object> columns = new HashMap<>();
		Filing filing = proposal.filing();
		MinistryAnswer answer = proposal.answer();
		columns.put("id", proposal.id().value());
		columns.put("title", proposal.title());
		columns.put("body", proposal.body());
		columns.put("sought", Sought.in(proposal.number(), proposal.title(), proposal.body()));
		columns.put("state", proposal.state().name());
		columns.put("known", proposal.known().name());
		columns.put("since", Timestamps.of(proposal.since()));
		columns.put("knownSince", Timestamps.of(proposal.knownSince()));
		columns.put("reach", proposal.reach());
		columns.put("mergedInto", (proposal.mergedInto() == null) ? null : proposal.mergedInto().value());
		columns.put("ministry", (filing == null) ? "" : filing.ministry());
		columns.put("division", (filing == null) ? "" : filing.division());
		columns.put("document", (filing == null) ? "" : filing.document());
		columns.put("submittedOn", (filing == null) ? null : filing.submittedOn());
		columns.put("replyDue", (filing == null) ? null : filing.replyDue());
		columns.put("stoppedAt", Timestamps.ofNullable(proposal.stoppedAt()));
		columns.put("verdict", (answer == null) ? null : answer.verdict().name());
		columns.put("answer", (answer == null) ? "" : answer.text());
		columns.put("answeredAt", (answer == null) ? null : Timestamps.of(answer.at()));
		columns.put("publishedAt", (answer == null) ? null : Timestamps.ofNullable(answer.publishedAt()));
		columns.put("reviewOn", (answer == null) ? null : answer.reviewOn());
		return columns;
	}

	/** A row of the table {@code proposal}. */
	static Snapshot snapshot(ResultSet row) throws SQLException {
		UUID merged = row.getObject("merged_into", UUID.class);
		return new Snapshot(new ProposalId(row.getObject("id", UUID.class)),
				ProposalNumber.ofOrdinal(row.getLong("ordinal")),
				new CommitteeId(row.getObject("committee", UUID.class)),
				new MemberId(row.getObject("author", UUID.class)), row.getString("title"), row.getString("body"),
				ProposalState.valueOf(row.getString("state")), ProposalState.valueOf(row.getString("known_state")),
				Timestamps.read(row, "since"), Timestamps.read(row, "known_since"), row.getInt("reach"),
				row.getObject("origin_item", UUID.class), (merged == null) ? null : new ProposalId(merged), filing(row),
				Timestamps.readNullable(row, "clock_stopped_at"), answer(row), row.getInt("version"));
	}

	private static @Nullable Filing filing(ResultSet row) throws SQLException {
		LocalDate submitted = row.getObject("submitted_on", LocalDate.class);
		return (submitted == null) ? null : new Filing(row.getString("ministry"), row.getString("division"),
				row.getString("document"), submitted, row.getObject("reply_due", LocalDate.class));
	}

	private static @Nullable MinistryAnswer answer(ResultSet row) throws SQLException {
		String verdict = row.getString("verdict");
		return (verdict == null) ? null
				: new MinistryAnswer(Verdict.valueOf(verdict), row.getString("answer"),
						Timestamps.read(row, "answered_at"), Timestamps.readNullable(row, "answer_published_at"),
						row.getObject("review_on", LocalDate.class));
	}

	private static ProposalStep step(ResultSet row) throws SQLException {
		String from = row.getString("from_state");
		return new ProposalStep(Timestamps.read(row, "taken_at"), member(row, "actor"), member(row, "on_behalf_of"),
				(from == null) ? null : ProposalState.valueOf(from), ProposalState.valueOf(row.getString("to_state")),
				row.getString("reason"));
	}

	private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return (id == null) ? null : new MemberId(id);
	}

	private static @Nullable UUID value(@Nullable MemberId member) {
		return (member == null) ? null : member.value();
	}

	static List<UUID> values(Collection<MemberId> members) {
		return members.stream().map(MemberId::value).collect(Collectors.toList());
	}

	/** A step with the proposal that it was taken with. */
	record StepTaken(ProposalNumber proposal, ProposalStep step) {
	}

}
