package kr.bridgebot.committees;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Directory;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.cluster.CacheNews;
import kr.bridgebot.cluster.Memory;
import kr.bridgebot.members.AccountView;
import kr.bridgebot.members.Accounts;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Knows who is behind a chat account: the roster's entry for it and today's seats.
 * Remembered by account, so that a press costs no statement; the members' desk makes the
 * entry stale when the account changes, this class when seats do.
 */
@Component
class ForumDirectory implements Directory {

	/** From this many changes on it is cheaper to remember nobody than to name each. */
	private static final int MANY = 200;

	private final Accounts accounts;

	private final Appointments appointments;

	private final Today today;

	private final CacheNews news;

	private final Memory memory;

	private final Cache cache;

	ForumDirectory(Accounts accounts, Appointments appointments, Today today, CacheNews news, Memory memory,
			CacheManager caches) {
		this.accounts = accounts;
		this.appointments = appointments;
		this.today = today;
		this.news = news;
		this.memory = memory;
		this.cache = Objects.requireNonNull(caches.getCache(Accounts.CACHE), Accounts.CACHE);
	}

	@Override
	public Actor whoIs(Profile profile) {
		Optional<Actor> known = Objects
			.requireNonNull(this.cache.get(profile.account(), () -> find(profile.account())));
		return known.orElseGet(() -> stranger(profile));
	}

	@Override
	public void expect(Collection<Long> accounts) {
		var _ = this.memory.recall(Accounts.CACHE, accounts, this::find);
	}

	@EventListener
	void on(CommitteeEvent.SeatsChanged changed) {
		if (changed.members().size() < MANY) {
			this.accounts.of(changed.members()).values().forEach((account) -> this.news.stale(Accounts.CACHE, account));
		}
		else {
			this.news.stale(Accounts.CACHE);
		}
	}

	private Map<Long, Optional<Actor>> find(Set<Long> accounts) {
		Map<Long, Actor> found = compose(this.accounts.find(accounts).values());
		return accounts.stream()
			.collect(Collectors.toMap(Function.identity(), (account) -> Optional.ofNullable(found.get(account))));
	}

	private Optional<Actor> find(long account) {
		return this.accounts.find(account).map((view) -> compose(List.of(view)).get(account));
	}

	private Map<Long, Actor> compose(Collection<AccountView> views) {
		Map<MemberId, Map<CommitteeId, Role>> seats = this.appointments
			.roles(views.stream().map(AccountView::member).collect(Collectors.toSet()), this.today.date());
		return views.stream()
			.collect(Collectors.toMap(AccountView::account,
					(view) -> new Actor(view.account(), view.member(), view.language(), view.zone(), view.secretariat(),
							Map.copyOf(seats.getOrDefault(view.member(), Map.of())), Set.copyOf(view.principals()))));
	}

	private Actor stranger(Profile profile) {
		return new Actor(profile.account(), null, Language.preferredBy(profile.languageTag()), this.today.zone(), false,
				Map.of(), Set.of());
	}

}
