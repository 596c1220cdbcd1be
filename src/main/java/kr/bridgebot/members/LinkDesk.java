package kr.bridgebot.members;

import java.util.Collection;
import java.util.Map;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Service;

/**
 * Hands out one-time links by which people connect their chat account, and redeems them.
 */
@Service
public class LinkDesk {

	/**
	 * Makes a fresh link for each of these people; former unused ones of theirs are void.
	 * Set-based. Only a hash of the code is kept.
	 * @return the addresses to send them, {@code https://t.me/<bot>?start=<code>}
	 */
	public Map<MemberId, String> issue(Collection<MemberId> members) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Makes these codes valid, as the roster file brought them.
	 * @param codes at least 16 characters of {@code A-Za-z0-9_-}, unique
	 */
	public void accept(Map<MemberId, String> codes) {
		throw new UnsupportedOperationException();
	}

}
