package kr.bridgebot.members;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.bridgebot.delivery.AddressBook;
import kr.bridgebot.shared.MemberId;
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

	/** One account; nothing for a stranger's. One statement. */
	public Optional<AccountView> find(long account) {
		throw new UnsupportedOperationException();
	}

	/** These accounts; a stranger's is left out. One statement. */
	public Map<Long, AccountView> find(Collection<Long> accounts) {
		throw new UnsupportedOperationException();
	}

	/** The accounts of these members; who has linked none is left out. One statement. */
	public Map<MemberId, Long> of(Collection<MemberId> members) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Map<MemberId, List<Address>> addressesOf(Collection<MemberId> members) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Map<Long, Address> readersOf(Set<Long> chats) {
		throw new UnsupportedOperationException();
	}

}
