package kr.bridgebot.proposals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.bridgebot.proposals.CataloguePage.Bookmark;
import kr.bridgebot.proposals.CataloguePage.Entry;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Reads the proposals nearest to a bookmark, each time by an index in the order of
 * numbers: nothing is counted, skipped or sorted that is not shown.
 */
@Repository
class CataloguePages {

	/**
	 * How many of the latest proposals a search looks through before it asks the index of
	 * letters. What is common is found among them, what is not is rare in the index.
	 */
	static final int RECENT = 1000;

	private static final String ENTRY = "p.id, p.ordinal, p.committee, p.title, p.state, p.known_state";

	private final JdbcClient jdbc;

	private final boolean indexed;

	CataloguePages(JdbcClient jdbc, JdbcTemplate template) {
		this.jdbc = jdbc;
		this.indexed = "PostgreSQL"
			.equals(template.execute((ConnectionCallback<String>) (Connection connection) -> connection.getMetaData()
				.getDatabaseProductName()));
	}

	/**
	 * So many proposals of a shelf, nearest to the bookmark first.
	 * @param at null for the latest number
	 */
	List<Entry> read(Shelf shelf, @Nullable Bookmark at, int count, Readership readership, boolean inside) {
		Reading reading = new Reading(at, count, readership, inside);
		if (shelf instanceof Shelf.Found found) {
			List<String> words = Sought.words(found.words());
			if (!this.indexed) {
				return read(reading.anywhere(words), inside);
			}
			List<Entry> recent = read(reading.lately(words), inside);
			return (recent.size() == count) ? recent : read(reading.byLetters(words), inside);
		}
		return read(reading.of(shelf), inside);
	}

	private List<Entry> read(Query query, boolean inside) {
		return this.jdbc.sql(query.sql()).params(query.parameters()).query((row, index) -> entry(row, inside)).list();
	}

	private static Entry entry(ResultSet row, boolean inside) throws SQLException {
		return new Entry(new ProposalId(row.getObject("id", UUID.class)),
				ProposalNumber.ofOrdinal(row.getLong("ordinal")),
				new CommitteeId(row.getObject("committee", UUID.class)), row.getString("title"),
				ProposalState.valueOf(row.getString(inside ? "state" : "known_state")));
	}

	/** A statement with its parameters. */
	record Query(String sql, Map<String, Object> parameters) {
	}

	/**
	 * How one reader reads on from a bookmark.
	 *
	 * @param at null for the latest number
	 * @param count how many at most
	 * @param inside whether the reader knows of answers that are not published
	 */
	record Reading(@Nullable Bookmark at, int count, Readership readership, boolean inside) {

		Query of(Shelf shelf) {
			return switch (shelf) {
				case Shelf.All _ -> query("from proposal p where " + beyond("p") + readable() + order("p"), Map.of());
				case Shelf.OfCommittee body -> within("committee", "uuid", body.committee().value());
				case Shelf.InState known ->
					within(this.inside ? "state" : "known_state", "varchar", known.state().name());
				case Shelf.Mine _ ->
					query("from (select proposal, ordinal from proposal_person m where m.member = :reader "
							+ "and m.part in ('AUTHOR', 'CO_AUTHOR') and " + beyond("m") + order("m")
							+ ") mine join proposal p on p.id = mine.proposal" + order("p"), Map.of());
				case Shelf.Followed _ -> query("from proposal_person m join proposal p on p.id = m.proposal "
						+ "where m.member = :reader and m.part = 'FOLLOWER' and " + beyond("m") + readable()
						+ order("m"), Map.of());
				case Shelf.Found found -> anywhere(Sought.words(found.words()));
			};
		}

		/**
		 * By the index of that column and the number. Ordered by a column that may have
		 * one value only, and asked for as one of several: else PostgreSQL sees that the
		 * numbers' own index has the same order, and looks through the others' proposals
		 * for these.
		 */
		private Query within(String column, String type, Object value) {
			return query(
					"from proposal p where p.%s = any(:values) and ".formatted(column) + beyond("p") + readable()
							+ order("p.%s%s, p".formatted(column, direction()), this.count),
					Map.of("values", new SqlArrayValue(type, value)));
		}

		/** Among all, without an index of letters. */
		Query anywhere(List<String> words) {
			return query("from proposal p where " + beyond("p") + containing("p", words) + readable() + order("p"),
					patterns(words));
		}

		/** Among those of the latest numbers. */
		Query lately(List<String> words) {
			String recent = "(select p.* from proposal p where " + beyond("p") + readable() + order("p", RECENT)
					+ ") p where true";
			return query("from " + recent + containing("p", words) + order("p"), patterns(words));
		}

		/**
		 * Among those that have all the pairs of letters, which may be no more than a
		 * few.
		 */
		Query byLetters(List<String> words) {
			Map<String, Object> parameters = new HashMap<>(patterns(words));
			parameters.put("letters", String.join(" ", words));
			String found = "(select p.* from proposal p where proposal_grams(p.sought) @> proposal_grams(:letters)"
					+ containing("p", words) + " and " + beyond("p") + readable() + " offset 0) p";
			return query("from " + found + order("p"), parameters);
		}

		private Query query(String from, Map<String, Object> more) {
			Map<String, Object> parameters = new HashMap<>(this.readership.parameters());
			parameters.putAll(more);
			if (this.at != null) {
				parameters.put("beyond", this.at.ordinal());
			}
			return new Query("select " + ENTRY + " " + from, parameters);
		}

		private String beyond(String table) {
			if (this.at == null) {
				return "true";
			}
			return table + ".ordinal " + (this.at.newer() ? ">" : "<") + " :beyond";
		}

		private String readable() {
			return " and " + this.readership.condition();
		}

		private String order(String table) {
			return order(table, this.count);
		}

		private String order(String table, int rows) {
			return " order by " + table + ".ordinal" + direction() + " fetch first " + rows + " rows only";
		}

		private String direction() {
			return (this.at != null && this.at.newer()) ? "" : " desc";
		}

		private static String containing(String table, List<String> words) {
			return IntStream.range(0, words.size())
				.mapToObj((word) -> " and " + table + ".sought like :word" + word + " escape '!'")
				.collect(Collectors.joining());
		}

		private static Map<String, Object> patterns(List<String> words) {
			Map<String, Object> patterns = new HashMap<>();
			List<String> literal = new ArrayList<>(words);
			literal.replaceAll((word) -> word.replaceAll("[!%_]", "!$0"));
			IntStream.range(0, words.size())
				.forEach((word) -> patterns.put("word" + word, "%" + literal.get(word) + "%"));
			return patterns;
		}

	}

}
