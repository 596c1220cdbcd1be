package kr.bridgebot.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.reminders.ReminderBook;
import kr.bridgebot.reminders.ReminderKey;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that nobody gets more than a few notices of proposals in a day: what comes
 * beyond is kept here and told of an evening, all at once.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class NewsBook {

	private static final String THING = "proposal-digest";

	/** How long it is remembered how often somebody was told. */
	private static final int DAYS_KEPT = 30;

	private final JdbcClient jdbc;

	private final ReminderBook reminders;

	private final ProposalSettings settings;

	private final ZoneId zone;

	NewsBook(JdbcClient jdbc, ReminderBook reminders, ProposalSettings settings, ZoneId zone) {
		this.jdbc = jdbc;
		this.reminders = reminders;
		this.settings = settings;
		this.zone = zone;
	}

	/**
	 * One thing somebody was not told at once.
	 *
	 * @param title as it is now
	 * @param state as it was then
	 * @param verdict what the ministry said, where that was the news; null otherwise
	 * @param asked whether the member was to act
	 */
	public record News(ProposalId proposal, ProposalNumber number, String title, ProposalState state,
			@Nullable Verdict verdict, boolean asked) {
	}

	/**
	 * Who of these members is told at once; counts that they are. Exact under a rush: who
	 * is told of two things at the same moment is counted twice.
	 */
	public Set<MemberId> atOnce(Collection<MemberId> members, Instant now) {
		if (members.isEmpty()) {
			return Set.of();
		}
		LocalDate today = day(now);
		this.jdbc.sql("""
				insert into proposal_told (member, told_on, times) select m.id, ?, 0
				from unnest(cast(? as uuid array)) as m(id) on conflict do nothing""")
			.params(today, ids(members))
			.update();
		Set<MemberId> told = new HashSet<>(this.jdbc.sql("""
				select member from proposal_told where told_on = ? and times < ?
					and member in (select m.id from unnest(cast(? as uuid array)) as m(id))
				order by member for update""")
			.params(today, this.settings.noticesADay(), ids(members))
			.query((row, index) -> new MemberId(row.getObject("member", UUID.class)))
			.list());
		this.jdbc.sql("""
				update proposal_told set times = times + 1 where told_on = ?
					and member in (select m.id from unnest(cast(? as uuid array)) as m(id))""")
			.params(today, ids(told))
			.update();
		return told;
	}

	/** Keeps for these members what they are told of an evening. */
	public void later(ProposalId proposal, int version, ProposalState state, boolean asked,
			Collection<MemberId> members, Instant now) {
		if (members.isEmpty()) {
			return;
		}
		LocalDate digest = digestDay(now);
		this.jdbc.sql("""
				insert into proposal_news (member, digest_on, proposal, version, state, asked)
				select m.id, ?, ?, ?, ?, ? from unnest(cast(? as uuid array)) as m(id) on conflict do nothing""")
			.params(digest, proposal.value(), version, state.name(), asked, ids(members))
			.update();
		this.reminders.plan(new ReminderKey(THING, digest.toString()),
				digest.atTime(this.settings.digest()).atZone(this.zone).toInstant());
	}

	/** Which day's digest a reminder is about; none when it is nothing of ours. */
	public Optional<LocalDate> digestOf(ReminderKey key) {
		return key.thing().equals(THING) ? Optional.of(LocalDate.parse(key.kind())) : Optional.empty();
	}

	/** Who has something to be told of an evening; also clears away what is long past. */
	public Set<MemberId> readers(LocalDate digest) {
		this.jdbc.sql("delete from proposal_told where told_on < ?").param(digest.minusDays(DAYS_KEPT)).update();
		this.jdbc.sql("delete from proposal_news where digest_on < ?").param(digest.minusDays(DAYS_KEPT)).update();
		return new HashSet<>(this.jdbc.sql("select distinct member from proposal_news where digest_on = ?")
			.param(digest)
			.query((row, index) -> new MemberId(row.getObject("member", UUID.class)))
			.list());
	}

	/** What these members are told of an evening, what asks them first; one statement. */
	public Map<MemberId, List<News>> of(LocalDate digest, Collection<MemberId> members) {
		Map<MemberId, List<News>> news = new HashMap<>();
		this.jdbc.sql("""
				select n.*, p.ordinal, p.title, p.verdict from proposal_news n join proposal p on p.id = n.proposal
				where n.digest_on = ? and n.member in (select m.id from unnest(cast(? as uuid array)) as m(id))
				order by n.asked desc, p.ordinal, n.version""")
			.params(digest, ids(members))
			.query((row, index) -> news
				.computeIfAbsent(new MemberId(row.getObject("member", UUID.class)), (key) -> new ArrayList<>())
				.add(news(row)))
			.list();
		return news;
	}

	private static News news(ResultSet row) throws SQLException {
		ProposalState state = ProposalState.valueOf(row.getString("state"));
		String verdict = (state == ProposalState.ANSWERED) ? row.getString("verdict") : null;
		return new News(new ProposalId(row.getObject("proposal", UUID.class)),
				ProposalNumber.ofOrdinal(row.getLong("ordinal")), row.getString("title"), state,
				(verdict == null) ? null : Verdict.valueOf(verdict), row.getBoolean("asked"));
	}

	void forget(MemberId member) {
		this.jdbc.sql("delete from proposal_told where member = ?").param(member.value()).update();
		this.jdbc.sql("delete from proposal_news where member = ?").param(member.value()).update();
	}

	private LocalDate digestDay(Instant now) {
		LocalDate today = day(now);
		boolean before = now.atZone(this.zone).toLocalTime().isBefore(this.settings.digest());
		return before ? today : today.plusDays(1);
	}

	private LocalDate day(Instant now) {
		return now.atZone(this.zone).toLocalDate();
	}

	private static SqlArrayValue ids(Collection<MemberId> members) {
		// Always in the same order, so that two who write the same rows wait but never
		// for each other.
		return SqlArrays.uuids(members.stream().map(MemberId::value).sorted().toList());
	}

}
