package kr.bridgebot.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.delivery.AddressBook.Address;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of linked chat accounts. */
@Repository
class ChatAccounts {

	private final JdbcClient jdbc;

	private final ZoneId forumZone;

	ChatAccounts(JdbcClient jdbc, ZoneId forumZone) {
		this.jdbc = jdbc;
		this.forumZone = forumZone;
	}

	Map<Long, AccountView> find(Collection<Long> accounts) {
		ResultSetExtractor<Map<Long, AccountView>> views = this::readViews;
		return this.jdbc.sql("""
				select a.id, a.member_id, a.language, a.zone, s.member_id as secretary, x.principal
				from account a
				left join secretariat s on s.member_id = a.member_id
				left join assistance x on x.assistant = a.member_id and x.until is null
				where a.id = any(:accounts)
				""").param("accounts", SqlArrays.longs(accounts)).query(views);
	}

	Map<MemberId, Long> of(Collection<MemberId> members) {
		Map<MemberId, Long> found = new HashMap<>();
		this.jdbc.sql("select member_id, id from account where member_id = any(:members)")
			.param("members", SqlArrays.members(members))
			.query((row) -> {
				found.put(id(row, "member_id"), row.getLong("id"));
			});
		return found;
	}

	/** For each of these members their own chat first, then their assistants'. */
	Map<MemberId, List<Address>> addressesOf(Collection<MemberId> members) {
		Map<MemberId, List<Address>> found = new HashMap<>();
		this.jdbc.sql("""
				select a.member_id as concerned, 0 as place, a.id, a.member_id, a.language, a.zone
				from account a where a.member_id = any(:members)
				union all
				select x.principal as concerned, 1 as place, a.id, a.member_id, a.language, a.zone
				from assistance x join account a on a.member_id = x.assistant
				where x.until is null and x.principal = any(:members)
				order by place, id
				""").param("members", SqlArrays.members(members)).query((row) -> {
			found.computeIfAbsent(id(row, "concerned"), (member) -> new ArrayList<>()).add(readAddress(row));
		});
		return found;
	}

	Map<Long, Address> readersOf(Collection<Long> chats) {
		Map<Long, Address> found = new HashMap<>();
		this.jdbc.sql("select id, member_id, language, zone from account where id = any(:chats)")
			.param("chats", SqlArrays.longs(chats))
			.query((row) -> {
				found.put(row.getLong("id"), readAddress(row));
			});
		return found;
	}

	/**
	 * Links unless account or member are linked already.
	 * @return whether they were free
	 */
	boolean link(long account, MemberId member, Language language, Instant now) {
		return this.jdbc.sql("""
				insert into account (id, member_id, language, linked_at, consent_at)
				values (:account, :member, :language, :now, :now)
				on conflict do nothing
				""")
			.param("account", account)
			.param("member", member.value())
			.param("language", language.name())
			.param("now", Timestamps.of(now))
			.update() > 0;
	}

	void unlink(MemberId member) {
		this.jdbc.sql("delete from account where member_id = :member").param("member", member.value()).update();
	}

	void speak(MemberId member, Language language) {
		this.jdbc.sql("update account set language = :language where member_id = :member")
			.param("language", language.name())
			.param("member", member.value())
			.update();
	}

	Optional<Instant> consentOf(MemberId member) {
		return this.jdbc.sql("select consent_at from account where member_id = :member")
			.param("member", member.value())
			.query((row, number) -> Timestamps.read(row, "consent_at"))
			.optional();
	}

	private Map<Long, AccountView> readViews(ResultSet row) throws SQLException {
		Map<Long, AccountView> views = new LinkedHashMap<>();
		while (row.next()) {
			long account = row.getLong("id");
			AccountView view = views.get(account);
			Set<MemberId> principals = new HashSet<>((view == null) ? Set.of() : view.principals());
			if (row.getObject("principal") != null) {
				principals.add(id(row, "principal"));
			}
			Address address = readAddress(row);
			views.put(account, new AccountView(account, address.reader(), address.language(), address.zone(),
					row.getObject("secretary") != null, Set.copyOf(principals)));
		}
		return views;
	}

	private Address readAddress(ResultSet row) throws SQLException {
		String zone = row.getString("zone");
		return new Address(row.getLong("id"), id(row, "member_id"), Language.valueOf(row.getString("language")),
				(zone == null) ? this.forumZone : ZoneId.of(zone));
	}

	private static MemberId id(ResultSet row, String column) throws SQLException {
		return new MemberId(row.getObject(column, UUID.class));
	}

}
