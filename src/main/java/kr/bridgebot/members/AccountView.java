package kr.bridgebot.members;

import java.time.ZoneId;
import java.util.Set;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;

/**
 * What the roster knows of a linked chat account.
 *
 * @param account the chat account, which is also its private chat
 * @param member whose it is
 * @param language the person's own choice
 * @param zone where the person reads times
 * @param secretariat whether the person works for the secretariat
 * @param principals the members this person assists today
 */
public record AccountView(long account, MemberId member, Language language, ZoneId zone, boolean secretariat,
		Set<MemberId> principals) {
}
