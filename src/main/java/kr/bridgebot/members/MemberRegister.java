package kr.bridgebot.members;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk where the roster of people is kept. */
@Service
public class MemberRegister {

	private static final Comparator<Person> BY_NAME = Comparator.comparing(Person::name)
		.thenComparing(Person::organisation)
		.thenComparing((person) -> person.id().value());

	private final People people;

	private final Mutings mutings;

	private final Accounts accounts;

	private final Clock clock;

	MemberRegister(People people, Mutings mutings, Accounts accounts, Clock clock) {
		this.people = people;
		this.mutings = mutings;
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * One person.
	 * @throws Refusal when there is none, or none any more
	 */
	public Person get(MemberId member) {
		return find(member).filter((person) -> !person.erased())
			.orElseThrow(() -> new Refusal(MembersReason.MEMBER_UNKNOWN));
	}

	public Optional<Person> find(MemberId member) {
		return Optional.ofNullable(find(Set.of(member)).get(member));
	}

	/** Whoever speaks; a stranger is refused. */
	public Person self(Actor actor) {
		return Optional.ofNullable(actor.member())
			.flatMap(this::find)
			.orElseThrow(() -> new Refusal(MembersReason.NOT_LINKED));
	}

	/** These people by id; an unknown id is left out. One statement. */
	public Map<MemberId, Person> find(Collection<MemberId> members) {
		return members.isEmpty() ? Map.of() : this.people.find(members);
	}

	/** Everybody but the erased, by name. */
	public List<Person> all() {
		return this.people.all().stream().sorted(BY_NAME).toList();
	}

	public boolean isEmpty() {
		return this.people.isEmpty();
	}

	/**
	 * What the roster says of one person: each value in one line, without invisible
	 * characters and cut to its length.
	 *
	 * @param name never empty; {@link #isNameless} tells before enrolling
	 * @param sector null where none is known
	 * @param phone digits, blanks, hyphens and a plus sign; whatever else is left out
	 */
	public record Entry(String name, String organisation, String title, @Nullable Sector sector, String email,
			String phone) {

		public Entry {
			name = Tidy.line(name, 100);
			organisation = Tidy.line(organisation, 200);
			title = Tidy.line(title, 100);
			email = Tidy.line(email, 320);
			phone = Tidy.phone(phone);
		}

		/** Somebody of whom no telephone number is known. */
		public Entry(String name, String organisation, String title, @Nullable Sector sector, String email) {
			this(name, organisation, title, sector, email, "");
		}

		public boolean isNameless() {
			return this.name.isEmpty();
		}

	}

	/**
	 * Adds people; set-based. The ids come in the order of the entries.
	 * @throws IllegalArgumentException when one of them is nameless
	 */
	@Transactional
	public List<MemberId> enrol(List<Entry> entries) {
		Map<MemberId, Entry> fresh = new LinkedHashMap<>();
		entries.forEach((entry) -> fresh.put(new MemberId(Ids.next()), named(entry)));
		if (!fresh.isEmpty()) {
			this.people.add(fresh, this.clock.instant());
		}
		return List.copyOf(fresh.keySet());
	}

	/**
	 * Brings what the roster says up to date; set-based. The erased stay so.
	 * @throws IllegalArgumentException when one of them is nameless
	 */
	@Transactional
	public void amend(Map<MemberId, Entry> entries) {
		entries.values().forEach(MemberRegister::named);
		if (!entries.isEmpty()) {
			this.people.amend(entries);
		}
	}

	/** Everybody who comes from a sector, but the erased. One statement. */
	public Set<MemberId> of(Sector sector) {
		return this.people.of(sector);
	}

	/** Who works for the secretariat. */
	public Set<MemberId> secretariat() {
		return this.people.secretariat();
	}

	/** These people work for the secretariat from now on; set-based. */
	@Transactional
	public void joinSecretariat(Collection<MemberId> members) {
		if (!members.isEmpty()) {
			this.people.joinSecretariat(members, this.clock.instant());
			this.accounts.changed(members);
		}
	}

	/** This person no longer works for the secretariat. The last one has to stay. */
	@Transactional
	public void leaveSecretariat(MemberId member) {
		Set<MemberId> staff = this.people.lockedSecretariat();
		if (staff.equals(Set.of(member))) {
			throw new Refusal(MembersReason.LAST_OF_SECRETARIAT);
		}
		if (staff.contains(member)) {
			this.people.leaveSecretariat(member);
			this.accounts.changed(Set.of(member));
		}
	}

	/** Which of these people have switched this kind of message off. */
	public Set<MemberId> muting(Muting kind, Collection<MemberId> members) {
		return members.isEmpty() ? Set.of() : this.mutings.of(kind, members);
	}

	/** Whether the secretariat can be spoken to, and so can let others in. */
	boolean isSecretariatLinked() {
		return this.people.isSecretariatLinked();
	}

	/** Keeps nothing of the person but the id that others count by. */
	void forget(MemberId member) {
		leaveSecretariat(member);
		this.mutings.forget(member);
		this.people.forget(member, this.clock.instant());
	}

	private static Entry named(Entry entry) {
		if (entry.isNameless()) {
			throw new IllegalArgumentException("nameless: " + entry.organisation());
		}
		return entry;
	}

}
