package kr.bridgebot.members;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;

/** People for tests who have nothing special about them. */
public final class Someone {

	private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

	private Someone() {
	}

	public static Entry named(String name) {
		return new Entry(name, "표본연구원", "본부장", Sector.RESEARCH, "sample@example.org", "010-0000-0051");
	}

	/** Somebody whom nobody knows yet. */
	public static Actor stranger(long account) {
		return new Actor(account, null, Language.KO, SEOUL, false, Map.of(), Set.of());
	}

	/** Whoever is behind the account by now, without any seat. */
	public static Actor behind(long account, Accounts accounts) {
		return accounts.find(account)
			.map((view) -> new Actor(account, view.member(), view.language(), view.zone(), view.secretariat(), Map.of(),
					view.principals()))
			.orElseGet(() -> stranger(account));
	}

}
