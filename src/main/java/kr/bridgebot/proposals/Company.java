package kr.bridgebot.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.proposals.Proposal.Snapshot;
import kr.bridgebot.proposals.Rights.Part;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whoever is told what becomes of a proposal: authors and followers. */
@Repository
class Company {

	private final JdbcClient jdbc;

	Company(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a member has to do with these proposals; one statement. */
	Map<ProposalId, Part> partsOf(MemberId member, Collection<ProposalId> proposals) {
		Map<ProposalId, Part> parts = new HashMap<>();
		if (!proposals.isEmpty()) {
			this.jdbc
				.sql("select proposal, part from proposal_person where member = :member and proposal in (:proposals)")
				.param("member", member.value())
				.param("proposals", proposals.stream().map(ProposalId::value).toList())
				.query((row, index) -> parts.put(new ProposalId(row.getObject("proposal", UUID.class)), part(row)))
				.list();
		}
		return parts;
	}

	/** What these members have to do with these proposals; one statement. */
	Map<ProposalId, Map<MemberId, Part>> partsOf(Collection<MemberId> members, Collection<ProposalId> proposals) {
		Map<ProposalId, Map<MemberId, Part>> parts = new HashMap<>();
		if (!members.isEmpty() && !proposals.isEmpty()) {
			this.jdbc.sql("""
					select proposal, member, part from proposal_person
					where proposal in (:proposals) and member in (:members)""")
				.param("proposals", proposals.stream().map(ProposalId::value).toList())
				.param("members", members.stream().map(MemberId::value).toList())
				.query((row, index) -> parts
					.computeIfAbsent(new ProposalId(row.getObject("proposal", UUID.class)), (key) -> new HashMap<>())
					.put(new MemberId(row.getObject("member", UUID.class)), part(row)))
				.list();
		}
		return parts;
	}

	/** Everybody's part in a proposal, in order of joining. */
	Map<MemberId, Part> of(ProposalId proposal) {
		Map<MemberId, Part> parts = new LinkedHashMap<>();
		this.jdbc.sql("select member, part from proposal_person where proposal = :proposal order by since, member")
			.param("proposal", proposal.value())
			.query((row, index) -> parts.put(new MemberId(row.getObject("member", UUID.class)), part(row)))
			.list();
		return parts;
	}

	/** Gives these members a part; one who has a part already keeps it. */
	void join(Snapshot proposal, Set<MemberId> members, Part part, Instant now) {
		Set<MemberId> fresh = new LinkedHashSet<>(members);
		fresh.removeAll(of(proposal.id()).keySet());
		if (fresh.isEmpty()) {
			return;
		}
		StringBuilder rows = new StringBuilder();
		Map<String, Object> values = new HashMap<>();
		for (MemberId member : fresh) {
			String name = "m" + values.size();
			rows.append(rows.isEmpty() ? "" : ", ")
				.append("(:proposal, :")
				.append(name)
				.append(", :part, :ordinal, :since)");
			values.put(name, member.value());
		}
		this.jdbc
			.sql("insert into proposal_person (proposal, member, part, ordinal, since) values " + rows
					+ " on conflict do nothing")
			.params(values)
			.param("proposal", proposal.id().value())
			.param("part", part.name())
			.param("ordinal", proposal.number().ordinal())
			.param("since", Timestamps.of(now))
			.update();
	}

	/** Makes a follower, or nobody yet, a co-author. */
	void promote(Snapshot proposal, MemberId member, Instant now) {
		leave(proposal.id(), member, Part.FOLLOWER);
		join(proposal, Set.of(member), Part.CO_AUTHOR, now);
	}

	/** Makes whoever has another part, or none, the author in place of the former one. */
	void succeed(Snapshot proposal, MemberId heir, Instant now) {
		leave(proposal.id(), proposal.author(), Part.AUTHOR);
		leave(proposal.id(), heir, Part.CO_AUTHOR);
		leave(proposal.id(), heir, Part.FOLLOWER);
		join(proposal, Set.of(heir), Part.AUTHOR, now);
	}

	/**
	 * Takes this part away from a member.
	 * @return false when the member did not have it
	 */
	boolean leave(ProposalId proposal, MemberId member, Part part) {
		return this.jdbc
			.sql("delete from proposal_person where proposal = :proposal and member = :member and part = :part")
			.param("proposal", proposal.value())
			.param("member", member.value())
			.param("part", part.name())
			.update() == 1;
	}

	/** Those who heard of one proposal hear of another one too. */
	void handOn(ProposalId from, Snapshot to, Instant now) {
		this.jdbc.sql("""
				insert into proposal_person (proposal, member, part, ordinal, since)
				select :to, p.member, 'FOLLOWER', :ordinal, :since from proposal_person p
				where p.proposal = :from
					and not exists (select 1 from proposal_person q where q.proposal = :to and q.member = p.member)""")
			.param("from", from.value())
			.param("to", to.id().value())
			.param("ordinal", to.number().ordinal())
			.param("since", Timestamps.of(now))
			.update();
	}

	/** Which proposals a member hears of, by number. */
	List<Followed> followedBy(MemberId member) {
		return this.jdbc.sql("select ordinal, part from proposal_person where member = :member order by ordinal")
			.param("member", member.value())
			.query((row, index) -> new Followed(ProposalNumber.ofOrdinal(row.getLong("ordinal")), part(row)))
			.list();
	}

	void forget(MemberId member) {
		this.jdbc.sql("delete from proposal_person where member = :member").param("member", member.value()).update();
	}

	private static Part part(ResultSet row) throws SQLException {
		return Part.valueOf(row.getString("part"));
	}

	/** A proposal a member hears of. */
	record Followed(ProposalNumber proposal, Part part) {
	}

}
