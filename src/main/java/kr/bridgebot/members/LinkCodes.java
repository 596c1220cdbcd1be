package kr.bridgebot.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes that were made, by their hashes, and who is about to redeem which. */
@Repository
class LinkCodes {

	private static final String OPEN = "l.used_at is null and (l.expires_at is null or l.expires_at > :now)";

	private final JdbcClient jdbc;

	LinkCodes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a code is good for. */
	enum Purpose {

		/** Links the member's own account. */
		SELF,
		/** Makes whoever redeems it the member's assistant. */
		ASSISTANT,
		/** Makes whoever redeems it the first person of the secretariat. */
		SECRETARIAT

	}

	/**
	 * An open code.
	 *
	 * @param member null for the secretariat's
	 */
	record Grant(String hash, Purpose purpose, @Nullable MemberId member) {
	}

	/** Makes codes valid, one a member. A hash that is there already stays as it is. */
	void add(Purpose purpose, Map<MemberId, Code> codes, Instant now, Instant expires) {
		this.jdbc.sql("""
				insert into link_code (hash, purpose, member_id, made_at, expires_at)
				select c.hash, cast(:purpose as varchar), c.member_id, cast(:now as timestamp with time zone),
					cast(:expires as timestamp with time zone)
				from unnest(cast(:hashes as varchar array), cast(:members as uuid array)) as c (hash, member_id)
				on conflict do nothing
				""")
			.param("purpose", purpose.name())
			.param("now", Timestamps.of(now))
			.param("expires", Timestamps.of(expires))
			.param("hashes", SqlArrays.strings(codes.values(), Code::hash))
			.param("members", SqlArrays.members(codes.keySet()))
			.update();
	}

	/**
	 * Makes this the secretariat's code, valid until it is used; a former one is void.
	 */
	void replaceFirst(Code code, Instant now) {
		this.jdbc.sql("delete from link_code where purpose = 'SECRETARIAT' and used_at is null and hash <> :hash")
			.param("hash", code.hash())
			.update();
		this.jdbc.sql("""
				insert into link_code (hash, purpose, made_at) values (:hash, 'SECRETARIAT', :now)
				on conflict do nothing
				""").param("hash", code.hash()).param("now", Timestamps.of(now)).update();
	}

	/** Whether the secretariat's code was ever made and waits to be used. */
	boolean hasFirst() {
		return this.jdbc.sql("select count(*) from link_code where purpose = 'SECRETARIAT' and used_at is null")
			.query(Long.class)
			.single() > 0;
	}

	/** The unused codes of this purpose are void. */
	void withdraw(Purpose purpose, Collection<MemberId> members) {
		this.jdbc.sql("""
				delete from link_code
				where member_id = any(:members) and purpose = :purpose and used_at is null
				""").param("members", SqlArrays.members(members)).param("purpose", purpose.name()).update();
	}

	/** Nothing is left of a member's codes. */
	void forget(MemberId member) {
		this.jdbc.sql("delete from link_code where member_id = :member").param("member", member.value()).update();
	}

	Optional<Grant> open(Code code, Instant now) {
		return this.jdbc.sql("select l.hash, l.purpose, l.member_id from link_code l where l.hash = :hash and " + OPEN)
			.param("hash", code.hash())
			.param("now", Timestamps.of(now))
			.query(LinkCodes::readGrant)
			.optional();
	}

	/**
	 * Remembers which code an account was shown; a former one is forgotten.
	 * @return what its consent has to name
	 */
	UUID show(Grant grant, long account, Instant now) {
		UUID id = Ids.next();
		this.jdbc.sql("delete from redemption where account = :account").param("account", account).update();
		this.jdbc.sql("""
				insert into redemption (account, id, hash, asked_at) values (:account, :id, :hash, :now)
				on conflict do nothing
				""")
			.param("account", account)
			.param("id", id)
			.param("hash", grant.hash())
			.param("now", Timestamps.of(now))
			.update();
		return id;
	}

	/**
	 * Uses up the code the account was shown. Of several who do so at the same time one
	 * gets it.
	 * @return empty when it is not open, or no longer the one that was shown
	 */
	Optional<Grant> claim(UUID shown, long account, Instant now) {
		return this.jdbc.sql("""
				select l.hash, l.purpose, l.member_id from redemption r join link_code l on l.hash = r.hash
				where r.account = :account and r.id = :id
				""")
			.param("account", account)
			.param("id", shown)
			.query(LinkCodes::readGrant)
			.optional()
			.filter((grant) -> use(grant, now));
	}

	/** The account does not want what it was shown. */
	void decline(UUID shown, long account) {
		this.jdbc.sql("delete from redemption where account = :account and id = :id")
			.param("account", account)
			.param("id", shown)
			.update();
	}

	private boolean use(Grant grant, Instant now) {
		boolean used = this.jdbc.sql("update link_code l set used_at = :now where l.hash = :hash and " + OPEN)
			.param("hash", grant.hash())
			.param("now", Timestamps.of(now))
			.update() > 0;
		if (used) {
			this.jdbc.sql("delete from redemption where hash = :hash").param("hash", grant.hash()).update();
		}
		return used;
	}

	private static Grant readGrant(ResultSet row, int number) throws SQLException {
		UUID member = row.getObject("member_id", UUID.class);
		return new Grant(row.getString("hash"), Purpose.valueOf(row.getString("purpose")),
				(member == null) ? null : new MemberId(member));
	}

}
