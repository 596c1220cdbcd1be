package kr.bridgebot.roster;

import java.util.Locale;
import kr.bridgebot.members.MemberRegister.Entry;

/**
 * By what somebody without an e-mail address is known.
 *
 * @param name without spaces and case
 * @param organisation likewise
 */
record Identity(String name, String organisation) {

	static Identity of(Entry entry) {
		return new Identity(plain(entry.name()), plain(entry.organisation()));
	}

	static String address(Entry entry) {
		return entry.email().toLowerCase(Locale.ROOT);
	}

	private static String plain(String value) {
		return value.replace(" ", "").toLowerCase(Locale.ROOT);
	}

}
