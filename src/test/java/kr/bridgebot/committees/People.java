package kr.bridgebot.committees;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.cluster.CacheNews;
import kr.bridgebot.members.Accounts;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented people for tests, with a chat account where a test needs one. */
class People {

	private static final AtomicLong ACCOUNTS = new AtomicLong(700_000);

	private final MemberRegister register;

	private final JdbcClient jdbc;

	private final CacheNews news;

	People(MemberRegister register, JdbcClient jdbc, CacheNews news) {
		this.register = register;
		this.jdbc = jdbc;
		this.news = news;
	}

	MemberId somebody(String name) {
		return this.register.enrol(List.of(new Entry(name, "Sample Institute", "Director", null, ""))).getFirst();
	}

	/** Links a fresh account, as if the person had consented. */
	Profile link(MemberId member) {
		long account = ACCOUNTS.incrementAndGet();
		this.jdbc.sql("insert into account (id, member_id, language, linked_at, consent_at) values (?, ?, 'EN', ?, ?)")
			.params(account, member.value(), Timestamps.of(Instant.EPOCH), Timestamps.of(Instant.EPOCH))
			.update();
		this.news.stale(Accounts.CACHE, account);
		return new Profile(account, "anything", "ko");
	}

	static Actor secretariat() {
		return new Actor(1, null, Language.EN, ZoneId.of("Asia/Seoul"), true, Map.of(), Set.of());
	}

	static Actor officer(CommitteeId committee, Role role) {
		return new Actor(2, null, Language.EN, ZoneId.of("Asia/Seoul"), false, Map.of(committee, role), Set.of());
	}

}
