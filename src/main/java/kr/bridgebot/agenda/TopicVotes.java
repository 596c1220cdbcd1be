package kr.bridgebot.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.bridgebot.agenda.VoteView.Choice;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All votes on topics. */
@Repository
class TopicVotes {

	private final JdbcClient jdbc;

	TopicVotes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** These with their counts, in no order; two statements. */
	List<VoteView> find(Collection<VoteId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		List<UUID> values = ids.stream().map(VoteId::value).toList();
		return withChoices(this.jdbc.sql("select * from topic_vote where id in (:ids)").param("ids", values));
	}

	/** The latest of a committee, drafts included, latest first; two statements. */
	List<VoteView> of(CommitteeId committee, int limit) {
		return withChoices(this.jdbc
			.sql("select * from topic_vote where committee = :committee order by id desc fetch first :limit rows only")
			.param("committee", committee.value())
			.param("limit", limit));
	}

	/** Those of these committees that take votes, by their deadlines; two statements. */
	List<VoteView> open(Collection<CommitteeId> committees, Instant now) {
		return committees.isEmpty() ? List.of() : withChoices(this.jdbc
			.sql("select * from topic_vote where committee in (:committees) and deadline > :now order by deadline, id")
			.param("committees", committees.stream().map(CommitteeId::value).toList())
			.param("now", Timestamps.of(now)));
	}

	/** One for changing; locked until the transaction ends, so that votes are counted. */
	Optional<VoteView> take(VoteId id) {
		return withChoices(this.jdbc.sql("select * from topic_vote where id = :id for update").param("id", id.value()))
			.stream()
			.findFirst();
	}

	/** What these members chose, by member; who chose nothing is left out. */
	Map<MemberId, Set<Integer>> ballots(VoteId vote, Collection<MemberId> members) {
		if (members.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("select member, number from topic_ballot where vote = :vote and member in (:members)")
			.param("vote", vote.value())
			.param("members", members.stream().map(MemberId::value).toList())
			.query((row, index) -> Map.entry(new MemberId(row.getObject("member", UUID.class)), row.getInt("number")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
	}

	/** In which of these votes which of these members have chosen something. */
	Map<VoteId, Set<MemberId>> voters(Collection<VoteId> votes, Collection<MemberId> members) {
		Map<VoteId, Set<MemberId>> voters = new HashMap<>();
		if (!votes.isEmpty() && !members.isEmpty()) {
			this.jdbc
				.sql("select distinct vote, member from topic_ballot where vote in (:votes) and member in (:members)")
				.param("votes", votes.stream().map(VoteId::value).toList())
				.param("members", members.stream().map(MemberId::value).toList())
				.query((row) -> {
					voters.computeIfAbsent(new VoteId(row.getObject("vote", UUID.class)), (key) -> new HashSet<>())
						.add(new MemberId(row.getObject("member", UUID.class)));
				});
		}
		return voters;
	}

	void begin(VoteId id, CommitteeId committee, int votes, MemberId by, Instant at) {
		this.jdbc.sql("""
				insert into topic_vote (id, committee, votes, hidden, begun_by, begun_at)
				values (:id, :committee, :votes, false, :by, :at)""")
			.param("id", id.value())
			.param("committee", committee.value())
			.param("votes", votes)
			.param("by", by.value())
			.param("at", Timestamps.of(at))
			.update();
	}

	void choose(VoteId id, ItemId item) {
		this.jdbc.sql("""
				insert into topic_choice (vote, number, item)
				select :vote, coalesce(max(number), 0) + 1, :item from topic_choice where vote = :vote""")
			.param("vote", id.value())
			.param("item", item.value())
			.update();
	}

	void drop(VoteId id, ItemId item) {
		this.jdbc.sql("delete from topic_choice where vote = :vote and item = :item")
			.param("vote", id.value())
			.param("item", item.value())
			.update();
	}

	void hide(VoteId id, boolean hidden) {
		this.jdbc.sql("update topic_vote set hidden = :hidden where id = :id")
			.param("hidden", hidden)
			.param("id", id.value())
			.update();
	}

	void open(VoteId id, Instant deadline) {
		this.jdbc.sql("update topic_vote set deadline = :deadline where id = :id")
			.param("deadline", Timestamps.of(deadline))
			.param("id", id.value())
			.update();
	}

	void settle(VoteId id, int number) {
		this.jdbc.sql("update topic_vote set settled = :number where id = :id")
			.param("number", number)
			.param("id", id.value())
			.update();
	}

	/** Gives a member's vote to a choice; the vote is locked. */
	void cast(VoteId vote, MemberId member, int number, @Nullable MemberId by, Instant at) {
		this.jdbc.sql("""
				insert into topic_ballot (vote, member, number, cast_by, cast_at)
				values (:vote, :member, :number, :by, :at)""")
			.param("vote", vote.value())
			.param("member", member.value())
			.param("number", number)
			.param("by", (by == null) ? null : by.value())
			.param("at", Timestamps.of(at))
			.update();
	}

	void takeBack(VoteId vote, MemberId member, int number) {
		this.jdbc.sql("delete from topic_ballot where vote = :vote and member = :member and number = :number")
			.param("vote", vote.value())
			.param("member", member.value())
			.param("number", number)
			.update();
	}

	/** The titles of what a member chose, oldest first. */
	List<String> chosenBy(MemberId member) {
		return this.jdbc.sql("""
				select i.title from topic_ballot b join topic_choice c on c.vote = b.vote and c.number = b.number
				join agenda_item i on i.id = c.item where b.member = :member order by b.cast_at, i.id""")
			.param("member", member.value())
			.query((row, index) -> row.getString("title"))
			.list();
	}

	/** A vote that was cast counts on, nobody knows whose it was. */
	void forget(MemberId member, MemberId nobody) {
		this.jdbc.sql("update topic_ballot set member = :nobody where member = :member")
			.param("nobody", nobody.value())
			.param("member", member.value())
			.update();
		for (String statement : List.of("update topic_ballot set cast_by = null where cast_by = :member",
				"update topic_vote set begun_by = null where begun_by = :member")) {
			this.jdbc.sql(statement).param("member", member.value()).update();
		}
	}

	private List<VoteView> withChoices(JdbcClient.StatementSpec votes) {
		List<VoteView> found = votes.query((row, index) -> view(row)).list();
		if (found.isEmpty()) {
			return found;
		}
		Map<UUID, List<Choice>> choices = new HashMap<>();
		this.jdbc.sql("""
				select c.vote, c.number, c.item, i.title, (select count(*) from topic_ballot b
					where b.vote = c.vote and b.number = c.number) as given
				from topic_choice c join agenda_item i on i.id = c.item where c.vote in (:votes)
				order by c.vote, c.number""")
			.param("votes", found.stream().map((vote) -> vote.id().value()).toList())
			.query((row) -> {
				choices.computeIfAbsent(row.getObject("vote", UUID.class), (key) -> new ArrayList<>())
					.add(new Choice(row.getInt("number"), new ItemId(row.getObject("item", UUID.class)),
							row.getString("title"), row.getInt("given")));
			});
		return found.stream()
			.map((vote) -> new VoteView(vote.id(), vote.committee(), vote.votes(), vote.hidden(), vote.deadline(),
					vote.settled(), choices.getOrDefault(vote.id().value(), List.of())))
			.toList();
	}

	private static VoteView view(ResultSet row) throws SQLException {
		return new VoteView(new VoteId(row.getObject("id", UUID.class)),
				new CommitteeId(row.getObject("committee", UUID.class)), row.getInt("votes"), row.getBoolean("hidden"),
				Timestamps.readNullable(row, "deadline"), row.getObject("settled", Integer.class), List.of());
	}

}
