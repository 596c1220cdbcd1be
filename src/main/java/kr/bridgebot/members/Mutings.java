package kr.bridgebot.members;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has switched off what. */
@Repository
class Mutings {

	private final JdbcClient jdbc;

	Mutings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Set<MemberId> of(Muting kind, Collection<MemberId> members) {
		return this.jdbc.sql("select member_id from muting where kind = :kind and member_id = any(:members)")
			.param("kind", kind.name())
			.param("members", SqlArrays.members(members))
			.query((row, number) -> new MemberId(row.getObject("member_id", UUID.class)))
			.set();
	}

	Set<Muting> of(MemberId member) {
		return this.jdbc.sql("select kind from muting where member_id = :member")
			.param("member", member.value())
			.query((row, number) -> Muting.valueOf(row.getString("kind")))
			.set();
	}

	void mute(MemberId member, Muting kind) {
		this.jdbc.sql("insert into muting (member_id, kind) values (:member, :kind) on conflict do nothing")
			.param("member", member.value())
			.param("kind", kind.name())
			.update();
	}

	void unmute(MemberId member, Muting kind) {
		this.jdbc.sql("delete from muting where member_id = :member and kind = :kind")
			.param("member", member.value())
			.param("kind", kind.name())
			.update();
	}

	void forget(MemberId member) {
		this.jdbc.sql("delete from muting where member_id = :member").param("member", member.value()).update();
	}

}
