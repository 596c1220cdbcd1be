package kr.bridgebot.responses;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.delivery.AddressBook.Address;
import kr.bridgebot.delivery.Reachability;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.members.Accounts;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Knows whom the bot can reach. */
@Component
class Contacts {

	private final Accounts accounts;

	private final Reachability reachability;

	Contacts(Accounts accounts, Reachability reachability) {
		this.accounts = accounts;
		this.reachability = reachability;
	}

	/** How each of these members can be reached; two statements. */
	Map<MemberId, Contact> of(Collection<MemberId> members) {
		Map<MemberId, List<Address>> addresses = this.accounts.addressesOf(members);
		Set<Long> chats = addresses.values()
			.stream()
			.flatMap(List::stream)
			.map(Address::chat)
			.collect(Collectors.toSet());
		Map<Long, Standing> standings = this.reachability.of(chats);
		Map<MemberId, Contact> contacts = new HashMap<>();
		members
			.forEach((member) -> contacts.put(member, contact(addresses.getOrDefault(member, List.of()), standings)));
		return contacts;
	}

	private static Contact contact(List<Address> addresses, Map<Long, Standing> standings) {
		if (addresses.isEmpty()) {
			return Contact.UNLINKED;
		}
		boolean reached = addresses.stream().anyMatch((address) -> standings.get(address.chat()) == Standing.ACTIVE);
		return reached ? Contact.REACHED : Contact.BLOCKED;
	}

}
