package kr.bridgebot.proposals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;

/**
 * {@link Rights#mayRead} as a condition on the rows of {@code proposal p}, cheap enough
 * to be asked of each row that an index brings.
 *
 * @param condition in SQL, with the reader's {@code parameters}
 */
record Readership(String condition, Map<String, Object> parameters) {

	/**
	 * What this person may read.
	 * @param wide whether they read what came to the steering committee
	 */
	static Readership of(Actor reader, boolean wide) {
		StringBuilder condition = new StringBuilder("(p.reach >= :reach");
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("reach", wide ? 1 : 2);
		parameters.put("reader", reader.self().value());
		if (reader.secretariat()) {
			condition.append(" or p.reach >= 0");
		}
		List<UUID> seats = reader.seats().keySet().stream().map(CommitteeId::value).toList();
		if (!seats.isEmpty()) {
			condition.append(" or p.committee in (:seats)");
			parameters.put("seats", seats);
		}
		condition.append(" or exists (select 1 from proposal_person own where own.proposal = p.id "
				+ "and own.member = :reader and own.part in ('AUTHOR', 'CO_AUTHOR')))");
		return new Readership(condition.toString(), parameters);
	}

}
