package kr.bridgebot.agenda;

import java.util.Optional;
import kr.bridgebot.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people typed in one line before they said which committee it is for. */
@Repository
class AgendaJottings {

	private final JdbcClient jdbc;

	AgendaJottings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Notes it in place of what the member noted before. */
	void note(MemberId member, Suggestion words) {
		this.jdbc.sql("delete from agenda_jotting where member = :member").param("member", member.value()).update();
		this.jdbc.sql("insert into agenda_jotting (member, title, why) values (:member, :title, :why)")
			.param("member", member.value())
			.param("title", words.title())
			.param("why", words.why())
			.update();
	}

	/** Takes it off; empty when it was taken already. */
	Optional<Suggestion> take(MemberId member) {
		Optional<Suggestion> noted = this.jdbc
			.sql("select title, why from agenda_jotting where member = :member for update")
			.param("member", member.value())
			.query((row, index) -> Suggestion.of(row.getString("title"), row.getString("why")))
			.optional();
		this.jdbc.sql("delete from agenda_jotting where member = :member").param("member", member.value()).update();
		return noted;
	}

}
