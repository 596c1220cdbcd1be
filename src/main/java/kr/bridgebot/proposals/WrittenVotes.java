package kr.bridgebot.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All written votes with their ballots. */
@Repository
class WrittenVotes {

	private final JdbcClient jdbc;

	WrittenVotes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The last vote about each of these proposals, where there was one; one statement.
	 */
	Map<ProposalId, WrittenVote> latest(Collection<ProposalId> proposals) {
		if (proposals.isEmpty()) {
			return Map.of();
		}
		return read("""
				select v.*, b.member, b.choice, b.remark, b.cast_at, b.cast_by
				from proposal_vote v join proposal_ballot b on b.proposal = v.proposal and b.round = v.round
				where v.proposal in (:keys)
					and v.round = (select max(w.round) from proposal_vote w where w.proposal = v.proposal)
				order by b.member""", proposals.stream().map(ProposalId::value).toList());
	}

	Optional<WrittenVote> latest(ProposalId proposal) {
		return Optional.ofNullable(latest(List.of(proposal)).get(proposal));
	}

	/** What these members have not voted on yet, though they may: by proposal. */
	Map<ProposalId, WrittenVote> openFor(Collection<MemberId> members) {
		if (members.isEmpty()) {
			return Map.of();
		}
		return read("""
				select v.*, b.member, b.choice, b.remark, b.cast_at, b.cast_by
				from proposal_ballot b join proposal_vote v on b.proposal = v.proposal and b.round = v.round
				where b.member in (:keys) and b.choice is null and v.closed_at is null
				order by b.member""", Proposals.values(members));
	}

	private Map<ProposalId, WrittenVote> read(String sql, List<UUID> keys) {
		Map<ProposalId, List<Ballot>> ballots = new HashMap<>();
		Map<ProposalId, WrittenVote> votes = new LinkedHashMap<>();
		this.jdbc.sql(sql).param("keys", keys).query((row, index) -> {
			WrittenVote vote = vote(row);
			votes.putIfAbsent(vote.proposal(), vote);
			return ballots.computeIfAbsent(vote.proposal(), (key) -> new ArrayList<>()).add(ballot(row));
		}).list();
		votes.replaceAll((id, vote) -> new WrittenVote(id, vote.round(), vote.deadline(), vote.quorum(),
				vote.closedAt(), vote.result(), List.copyOf(ballots.getOrDefault(id, List.of()))));
		return votes;
	}

	/** Opens a vote and asks these members. */
	void add(WrittenVote vote, MemberId by, Instant now) {
		this.jdbc.sql("""
				insert into proposal_vote (proposal, round, opened_at, opened_by, deadline, quorum)
				values (?, ?, ?, ?, ?, ?)""")
			.params(vote.proposal().value(), vote.round(), Timestamps.of(now), by.value(),
					Timestamps.of(vote.deadline()), vote.quorum())
			.update();
		StringBuilder rows = new StringBuilder();
		Map<String, Object> values = new HashMap<>();
		for (Ballot ballot : vote.ballots()) {
			String name = "m" + values.size();
			rows.append(rows.isEmpty() ? "" : ", ").append("(:proposal, :round, :").append(name).append(", '')");
			values.put(name, ballot.member().value());
		}
		this.jdbc.sql("insert into proposal_ballot (proposal, round, member, remark) values " + rows)
			.params(values)
			.param("proposal", vote.proposal().value())
			.param("round", vote.round())
			.update();
	}

	void cast(WrittenVote vote, Ballot ballot) {
		this.jdbc.sql("""
				update proposal_ballot set choice = :choice, remark = :remark, cast_at = :at, cast_by = :by
				where proposal = :proposal and round = :round and member = :member""")
			.param("choice", (ballot.choice() == null) ? null : ballot.choice().name())
			.param("remark", ballot.remark())
			.param("at", Timestamps.ofNullable(ballot.castAt()))
			.param("by", (ballot.castBy() == null) ? null : ballot.castBy().value())
			.param("proposal", vote.proposal().value())
			.param("round", vote.round())
			.param("member", ballot.member().value())
			.update();
	}

	void close(WrittenVote vote, VoteResult result, Instant now) {
		this.jdbc.sql("update proposal_vote set closed_at = ?, result = ? where proposal = ? and round = ?")
			.params(Timestamps.of(now), result.name(), vote.proposal().value(), vote.round())
			.update();
	}

	/** Every vote a member cast, oldest first. */
	List<VoteCast> of(MemberId member) {
		return this.jdbc.sql("""
				select b.*, p.ordinal from proposal_ballot b join proposal p on p.id = b.proposal
				where b.member = :member and b.choice is not null order by b.cast_at""")
			.param("member", member.value())
			.query((row, index) -> new VoteCast(ProposalNumber.ofOrdinal(row.getLong("ordinal")), ballot(row)))
			.list();
	}

	/** Forgets what a member wrote and who voted for others; how many voted stays. */
	void forget(MemberId member) {
		this.jdbc.sql("update proposal_ballot set remark = '' where member = ?").param(member.value()).update();
		this.jdbc.sql("update proposal_ballot set cast_by = null where cast_by = ?").param(member.value()).update();
		this.jdbc.sql("update proposal_vote set opened_by = null where opened_by = ?").param(member.value()).update();
	}

	private static WrittenVote vote(ResultSet row) throws SQLException {
		String result = row.getString("result");
		return new WrittenVote(new ProposalId(row.getObject("proposal", UUID.class)), row.getInt("round"),
				Timestamps.read(row, "deadline"), row.getInt("quorum"), Timestamps.readNullable(row, "closed_at"),
				(result == null) ? null : VoteResult.valueOf(result), List.of());
	}

	private static Ballot ballot(ResultSet row) throws SQLException {
		String choice = row.getString("choice");
		UUID by = row.getObject("cast_by", UUID.class);
		return new Ballot(new MemberId(row.getObject("member", UUID.class)),
				(choice == null) ? null : VoteChoice.valueOf(choice), row.getString("remark"),
				Timestamps.readNullable(row, "cast_at"), (by == null) ? null : new MemberId(by));
	}

	/** A vote with the proposal that it was about. */
	record VoteCast(ProposalNumber proposal, Ballot ballot) {
	}

}
