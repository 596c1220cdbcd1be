package kr.bridgebot.members;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.bridgebot.cluster.CacheNews;
import kr.bridgebot.delivery.AddressBook;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The index of linked chat accounts: whose they are, and which of them a message to a
 * member goes to. Remembers nothing itself: whoever remembers an account does so in the
 * cache {@link #CACHE}, from which each change here removes it.
 */
@Service
public class Accounts implements AddressBook {

	/** The cache of what is known about accounts, by account. */
	public static final String CACHE = "actors";

	private final ChatAccounts accounts;

	private final CacheNews news;

	private final ApplicationEventPublisher events;

	Accounts(ChatAccounts accounts, CacheNews news, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.news = news;
		this.events = events;
	}

	/** One account; nothing for a stranger's. One statement. */
	public Optional<AccountView> find(long account) {
		return Optional.ofNullable(find(List.of(account)).get(account));
	}

	/** These accounts; a stranger's is left out. One statement. */
	public Map<Long, AccountView> find(Collection<Long> accounts) {
		return accounts.isEmpty() ? Map.of() : this.accounts.find(accounts);
	}

	/** The accounts of these members; who has linked none is left out. One statement. */
	public Map<MemberId, Long> of(Collection<MemberId> members) {
		return members.isEmpty() ? Map.of() : this.accounts.of(members);
	}

	@Override
	public Map<MemberId, List<Address>> addressesOf(Collection<MemberId> members) {
		return members.isEmpty() ? Map.of() : this.accounts.addressesOf(members);
	}

	@Override
	public Map<Long, Address> readersOf(Set<Long> chats) {
		return chats.isEmpty() ? Map.of() : this.accounts.readersOf(chats);
	}

	/** Links a person who has consented just now. */
	void link(long account, MemberId member, Language language, Instant now) {
		if (!this.accounts.link(account, member, language, now)) {
			throw new Refusal(this.accounts.find(List.of(account)).isEmpty() ? MembersReason.MEMBER_LINKED_ALREADY
					: MembersReason.ACCOUNT_LINKED_ALREADY);
		}
		this.news.stale(CACHE, account);
		this.events.publishEvent(new MemberEvent.Linked(member, account));
	}

	void unlink(MemberId member) {
		changed(Set.of(member));
		this.accounts.unlink(member);
	}

	void speak(MemberId member, Language language) {
		this.accounts.speak(member, language);
		changed(Set.of(member));
	}

	Optional<Instant> consentOf(MemberId member) {
		return this.accounts.consentOf(member);
	}

	/** What is remembered of these people's accounts no longer holds. */
	void changed(Collection<MemberId> members) {
		of(members).values().forEach((account) -> this.news.stale(CACHE, account));
	}

}
