package kr.bridgebot.proposals;

import java.util.Optional;
import kr.bridgebot.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people typed in one line before they said which committee it is for. */
@Repository
@Transactional
public class ProposalJottings {

	private final JdbcClient jdbc;

	ProposalJottings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What somebody typed.
	 *
	 * @param body empty when it is still to be asked
	 */
	public record Jotting(String title, String body) {
	}

	/** Notes it in place of what the member noted before. */
	public void note(MemberId member, Jotting jotting) {
		forget(member);
		this.jdbc.sql("insert into proposal_jotting (member, title, body) values (:member, :title, :body)")
			.param("member", member.value())
			.param("title", jotting.title())
			.param("body", jotting.body())
			.update();
	}

	/** Takes it off; empty when it was taken already. */
	public Optional<Jotting> take(MemberId member) {
		Optional<Jotting> noted = this.jdbc
			.sql("select title, body from proposal_jotting where member = :member for update")
			.param("member", member.value())
			.query((row, index) -> new Jotting(row.getString("title"), row.getString("body")))
			.optional();
		forget(member);
		return noted;
	}

	void forget(MemberId member) {
		this.jdbc.sql("delete from proposal_jotting where member = :member").param("member", member.value()).update();
	}

}
