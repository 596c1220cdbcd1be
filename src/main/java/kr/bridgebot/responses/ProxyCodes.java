package kr.bridgebot.responses;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes of proxies' links, one for each who is sent, kept as hashes. */
@Repository
class ProxyCodes {

	private final JdbcClient jdbc;

	ProxyCodes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps a new code for whom this member sends, in place of a former one. */
	void keep(String code, Responses.Key key, Instant now) {
		drop(key.seminar(), List.of(key.member()));
		this.jdbc.sql("insert into proxy_link (hash, seminar_id, member_id, made_at) values (?, ?, ?, ?)")
			.param(hash(code))
			.param(key.seminar().value())
			.param(key.member().value())
			.param(Timestamps.of(now))
			.update();
	}

	/** Whose proxy a code is for. */
	Optional<Responses.Key> find(String code) {
		return this.jdbc.sql("select seminar_id, member_id from proxy_link where hash = ?")
			.param(hash(code))
			.query((row, number) -> new Responses.Key(new SeminarId(row.getObject("seminar_id", UUID.class)),
					new MemberId(row.getObject("member_id", UUID.class))))
			.optional();
	}

	/**
	 * Binds a code to the account that opens it first.
	 * @return false when it is bound to another
	 */
	boolean bind(String code, long account) {
		return this.jdbc.sql("update proxy_link set account = ? where hash = ? and (account is null or account = ?)")
			.param(account)
			.param(hash(code))
			.param(account)
			.update() == 1;
	}

	/** The accounts of the proxies who have opened their links. */
	List<Long> accounts(SeminarId seminar) {
		return this.jdbc
			.sql("select account from proxy_link where seminar_id = ? and account is not null order by hash")
			.param(seminar.value())
			.query((row, number) -> row.getLong("account"))
			.list();
	}

	/** The same for the proxies of these members only. */
	List<Long> accounts(SeminarId seminar, Collection<MemberId> members) {
		return this.jdbc.sql("""
				select account from proxy_link
				where seminar_id = ? and member_id = any(?) and account is not null order by hash""")
			.param(seminar.value())
			.param(SqlArrays.members(members))
			.query((row, number) -> row.getLong("account"))
			.list();
	}

	/** The codes for the proxies of these members open nothing any more. */
	void drop(SeminarId seminar, Collection<MemberId> members) {
		this.jdbc.sql("delete from proxy_link where seminar_id = ? and member_id = any(?)")
			.param(seminar.value())
			.param(SqlArrays.members(members))
			.update();
	}

	private static String hash(String code) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
