package kr.bridgebot.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads all proposals with their histories, a row a step, as the database brings them.
 */
@Repository
class CatalogueLines {

	private static final int AT_A_TIME = 500;

	private final JdbcClient jdbc;

	CatalogueLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<MemberId> authors() {
		return this.jdbc.sql("select distinct author from proposal")
			.query((row, index) -> new MemberId(row.getObject("author", UUID.class)))
			.list();
	}

	void read(Readership readership, Instant now, Consumer<CatalogueLine> listener) {
		Steps steps = new Steps(now, listener);
		this.jdbc
			.sql("""
					select p.id, p.ordinal, p.committee, p.author, p.title, p.state, p.since, p.ministry, p.division, p.document,
						p.submitted_on, p.reply_due, p.verdict, p.answered_at, s.taken_at, s.to_state
					from proposal p join proposal_step s on s.proposal = p.id
					where\s"""
					+ readership.condition() + " order by p.ordinal desc, s.step")
			.params(readership.parameters())
			.withFetchSize(AT_A_TIME)
			.query((RowCallbackHandler) steps::add);
		steps.end();
	}

	/** Gathers the steps of one proposal after another. */
	private static final class Steps {

		private final Instant now;

		private final Consumer<CatalogueLine> listener;

		private @Nullable CatalogueLine line;

		private @Nullable ProposalState state;

		private Instant since = Instant.MIN;

		Steps(Instant now, Consumer<CatalogueLine> listener) {
			this.now = now;
			this.listener = listener;
		}

		void add(ResultSet row) throws SQLException {
			Instant at = Timestamps.read(row, "taken_at");
			if (this.line == null || this.line.number().ordinal() != row.getLong("ordinal")) {
				end();
				this.line = line(row);
			}
			else {
				spend(at);
			}
			this.state = ProposalState.valueOf(row.getString("to_state"));
			this.since = at;
		}

		void end() {
			if (this.line != null) {
				if (this.state != null && !this.state.isTerminal()) {
					spend(this.now);
				}
				this.listener.accept(this.line);
			}
		}

		private void spend(Instant until) {
			if (this.line != null && this.state != null) {
				this.line.spent().merge(this.state, Duration.between(this.since, until), Duration::plus);
			}
		}

		private static CatalogueLine line(ResultSet row) throws SQLException {
			Map<ProposalState, Duration> spent = new EnumMap<>(ProposalState.class);
			String verdict = row.getString("verdict");
			return new CatalogueLine(ProposalNumber.ofOrdinal(row.getLong("ordinal")),
					new CommitteeId(row.getObject("committee", UUID.class)), row.getString("title"),
					new MemberId(row.getObject("author", UUID.class)), ProposalState.valueOf(row.getString("state")),
					Timestamps.read(row, "since"), row.getString("ministry"), row.getString("division"),
					row.getString("document"), row.getObject("submitted_on", LocalDate.class),
					row.getObject("reply_due", LocalDate.class), (verdict == null) ? null : Verdict.valueOf(verdict),
					Timestamps.readNullable(row, "answered_at"), spent);
		}

	}

}
