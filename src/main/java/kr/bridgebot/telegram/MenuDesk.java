package kr.bridgebot.telegram;

import java.util.Collection;
import kr.bridgebot.chat.Profile;

/** Hands out command menus once more, for a messenger that has forgotten them. */
@FunctionalInterface
public interface MenuDesk {

	/**
	 * Sets all menus anew, those of these people at once and others' when they speak.
	 * Returns at once.
	 */
	void renew(Collection<Profile> people);

}
