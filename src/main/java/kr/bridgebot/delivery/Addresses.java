package kr.bridgebot.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.AddressBook.Address;
import kr.bridgebot.delivery.Reachability.Obstacle;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds where messages go and who reads there. */
@Component
class Addresses {

	private final ObjectProvider<AddressBook> book;

	private final Reachability reachability;

	private final ZoneId forumZone;

	Addresses(ObjectProvider<AddressBook> book, Reachability reachability, ZoneId forumZone) {
		this.book = book;
		this.reachability = reachability;
		this.forumZone = forumZone;
	}

	/** One for each chat of each member, in the members' order; none is left out. */
	List<Recipient> of(Collection<MemberId> members) {
		return of(members, this.reachability::obstacles);
	}

	/**
	 * The same for posting to them: whoever comes back meanwhile waits until it is
	 * posted, and so finds what could not reach them.
	 */
	List<Recipient> toPost(Collection<MemberId> members) {
		return of(members, this.reachability::lockObstacles);
	}

	private List<Recipient> of(Collection<MemberId> members,
			Function<Collection<Long>, Map<Long, Obstacle>> knownObstacles) {
		Set<MemberId> distinct = new LinkedHashSet<>(members);
		AddressBook addressBook = this.book.getIfAvailable();
		Map<MemberId, List<Address>> addresses = (addressBook != null) ? addressBook.addressesOf(distinct) : Map.of();
		Set<Long> chats = addresses.values()
			.stream()
			.flatMap(List::stream)
			.map(Address::chat)
			.collect(Collectors.toSet());
		Map<Long, Obstacle> obstacles = knownObstacles.apply(chats);
		List<Recipient> recipients = new ArrayList<>();
		for (MemberId member : distinct) {
			List<Address> own = addresses.getOrDefault(member, List.of());
			if (own.isEmpty()) {
				recipients.add(new Recipient(member, null, "NOT_LINKED"));
			}
			for (Address address : own) {
				Obstacle obstacle = obstacles.get(address.chat());
				recipients.add(new Recipient(member, address, (obstacle != null) ? obstacle.standing().name() : null));
			}
		}
		return recipients;
	}

	/** The group's present id and why it cannot be reached, if so. */
	Group group(Place place) {
		Obstacle obstacle = this.reachability.obstacles(Set.of(place.chat())).get(place.chat());
		if (obstacle == null) {
			return new Group(place, null);
		}
		Long movedTo = obstacle.movedTo();
		return (movedTo != null) ? new Group(new Place(movedTo, place.thread(), place.group()), null)
				: new Group(place, obstacle.standing().name());
	}

	/** A group's reader: nobody in particular, in the forum's own language and zone. */
	Reader groupReader(Place place, Instant at) {
		return new Reader(place, Language.KO, this.forumZone, null, at);
	}

	/** Who reads there; a private chat nobody is linked to is read like a group. */
	Reader reader(Place place, Instant at) {
		return readers(List.of(place), at).getOrDefault(place, groupReader(place, at));
	}

	/** Who reads there; a private chat that nobody is linked to is left out. */
	Map<Place, Reader> readers(Collection<Place> places, Instant at) {
		Set<Long> chats = new HashSet<>();
		places.stream().filter((place) -> !place.group()).forEach((place) -> chats.add(place.chat()));
		AddressBook addressBook = this.book.getIfAvailable();
		Map<Long, Address> privately = (chats.isEmpty() || addressBook == null) ? Map.of()
				: addressBook.readersOf(chats);
		Map<Place, Reader> readers = new HashMap<>();
		for (Place place : places) {
			Address address = privately.get(place.chat());
			if (place.group()) {
				readers.put(place, groupReader(place, at));
			}
			else if (address != null) {
				readers.put(place, new Reader(place, address.language(), address.zone(), address.reader(), at));
			}
		}
		return readers;
	}

	/**
	 * One chat in which a member is told something.
	 *
	 * @param address null when there is none
	 * @param obstacle why nothing can be sent there
	 */
	record Recipient(MemberId member, @Nullable Address address, @Nullable String obstacle) {
	}

	/**
	 * A group as it is reached now.
	 *
	 * @param obstacle why nothing can be sent there
	 */
	record Group(Place place, @Nullable String obstacle) {
	}

}
