package kr.bridgebot.announcements;

import java.util.Collection;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.CommitteeId;

/**
 * Tells how much of a message its frame takes: heading, deadline and receipt are painted
 * elsewhere, and the words have to leave room for them.
 */
public interface Framing {

	/**
	 * The most that any reader of any language is shown around the words, before and
	 * after it is confirmed.
	 * @param principals for whom somebody reads along
	 * @param assistants who read along
	 * @return UTF-16 units
	 */
	int around(AnnouncementKind kind, int version, CommitteeId scope, Collection<Person> principals,
			Collection<Person> assistants);

}
