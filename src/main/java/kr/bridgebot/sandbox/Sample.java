package kr.bridgebot.sandbox;

import java.util.Map;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.Role;

/**
 * An invented person.
 *
 * @param account the chat account, the same at each start
 * @param entry how the roster has them
 * @param seats roles by the committees' codes
 * @param secretariat whether they work for the secretariat
 * @param code the one in their link
 * @param language of their messenger
 * @param linked whether their account is linked from the start
 * @param blocks whether they have blocked the bot then
 * @param principal the name of the member they assist, or empty
 */
record Sample(long account, Entry entry, Map<String, Role> seats, boolean secretariat, String code, Language language,
		boolean linked, boolean blocks, String principal) {

	/** The messenger's language as it tells it. */
	String languageTag() {
		return this.language.locale().getLanguage();
	}

}
