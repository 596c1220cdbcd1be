package kr.bridgebot.delivery;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;

/** Where members' messages go. Answered by the module that keeps the roster. */
public interface AddressBook {

	/**
	 * The chats of each of these members: their own and their assistants'. Asks the
	 * database once however many there are.
	 * @return a member who has linked no account, and whose assistants have none, is left
	 * out
	 */
	Map<MemberId, List<Address>> addressesOf(Collection<MemberId> members);

	/**
	 * Who reads in these private chats.
	 * @return a chat that nobody has linked is left out
	 */
	Map<Long, Address> readersOf(Set<Long> chats);

	/**
	 * One private chat.
	 *
	 * @param chat its id, which is the account's
	 * @param reader the member who reads there: for an assistant's chat the assistant
	 * @param language the reader's choice
	 * @param zone where the reader reads times
	 */
	record Address(long chat, MemberId reader, Language language, ZoneId zone) {
	}

}
