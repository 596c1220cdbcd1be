package kr.bridgebot.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a file claims with what the roster knows, and says what is to be done.
 * Nobody is removed, and a blank cell takes nothing away.
 */
final class ImportPlan {

	private final List<Fault> faults;

	private final List<Step> steps = new ArrayList<>();

	private ImportPlan(List<Fault> faults) {
		this.faults = new ArrayList<>(faults);
	}

	/**
	 * What is to be done about one person.
	 *
	 * @param known the person on the roster; null for a new one
	 * @param entry what the roster shall say
	 * @param seats new seats and new roles
	 * @param joins whether the person joins the secretariat
	 * @param code an invitation code; may be empty
	 * @param rows where it comes from
	 */
	record Step(@Nullable Person known, Entry entry, Map<CommitteeId, Role> seats, boolean joins, String code,
			List<Integer> rows) {

		boolean amends() {
			return this.known != null && !this.known.entry().equals(this.entry);
		}

		boolean changes() {
			return amends() || this.joins || !this.seats.isEmpty();
		}

		boolean renames() {
			return this.known != null && !this.known.name().equals(this.entry.name());
		}

	}

	/**
	 * Makes the plan.
	 * @param people everybody on the roster
	 * @param seats all terms of today
	 */
	static ImportPlan of(RowReader reader, List<RosterRow> rows, Collection<Person> people,
			Collection<Appointment> seats) {
		List<Claim> claims = reader.read(rows);
		ImportPlan plan = new ImportPlan(reader.faults());
		new Matching(plan, people, seats).match(plan.gathered(claims));
		plan.faults.sort(Comparator.comparingInt(Fault::row));
		return plan;
	}

	List<Step> steps() {
		return this.steps;
	}

	Digest digest() {
		int added = (int) this.steps.stream().filter((step) -> step.known() == null).count();
		int changed = (int) this.steps.stream().filter((step) -> step.known() != null && step.changes()).count();
		return new Digest(added, changed, this.steps.size() - added - changed,
				this.steps.stream().filter(Step::renames).map((step) -> step.rows().getFirst()).sorted().toList(),
				List.copyOf(this.faults));
	}

	/** Puts together what several rows say of the same person. */
	private Collection<List<Claim>> gathered(List<Claim> claims) {
		Map<Object, List<Claim>> groups = new LinkedHashMap<>();
		Map<Identity, Set<String>> addresses = new HashMap<>();
		for (Claim claim : claims) {
			if (!claim.address().isEmpty()) {
				addresses.computeIfAbsent(claim.identity(), (key) -> new HashSet<>()).add(claim.address());
			}
		}
		for (Claim claim : claims) {
			Set<String> same = addresses.getOrDefault(claim.identity(), Set.of());
			if (!claim.address().isEmpty()) {
				gather(groups.computeIfAbsent(claim.address(), (key) -> new ArrayList<>()), claim);
			}
			else if (same.size() > 1) {
				fault(claim, Fault.Kind.AMBIGUOUS, "");
			}
			else {
				Object key = same.isEmpty() ? claim.identity() : same.iterator().next();
				gather(groups.computeIfAbsent(key, (missing) -> new ArrayList<>()), claim);
			}
		}
		return groups.values();
	}

	private void gather(List<Claim> group, Claim claim) {
		if (!group.isEmpty() && !group.getFirst().identity().name().equals(claim.identity().name())) {
			fault(claim, Fault.Kind.EMAIL_OF_ANOTHER, rowOf(group.getFirst()));
			return;
		}
		for (Claim other : group) {
			boolean otherRole = claim.seats()
				.entrySet()
				.stream()
				.anyMatch((seat) -> seat.getValue().isPresent() && other.seats().containsKey(seat.getKey())
						&& other.seats()
							.get(seat.getKey())
							.filter((role) -> role != seat.getValue().get())
							.isPresent());
			if (otherRole) {
				fault(claim, Fault.Kind.ROLE_OTHERWISE, rowOf(other));
				return;
			}
			if (!claim.code().isEmpty() && !other.code().isEmpty() && !claim.code().equals(other.code())) {
				fault(claim, Fault.Kind.CODE_OTHERWISE, rowOf(other));
				return;
			}
		}
		group.add(claim);
	}

	private void fault(Claim claim, Fault.Kind kind, String detail) {
		this.faults.add(Fault.of(claim.row(), kind, detail));
	}

	private static String rowOf(Claim claim) {
		return Integer.toString(claim.row().number());
	}

	/** Finds on the roster whom the file means. */
	private static final class Matching {

		private final ImportPlan plan;

		private final Map<String, List<Person>> byAddress;

		private final Map<Identity, List<Person>> byIdentity;

		private final Map<MemberId, Map<CommitteeId, Role>> seats = new HashMap<>();

		private final Map<MemberId, Claim> taken = new HashMap<>();

		private final Map<String, Claim> codes = new HashMap<>();

		Matching(ImportPlan plan, Collection<Person> people, Collection<Appointment> seats) {
			this.plan = plan;
			this.byAddress = people.stream()
				.filter((person) -> !person.email().isEmpty())
				.collect(Collectors.groupingBy((person) -> Identity.address(person.entry())));
			this.byIdentity = people.stream().collect(Collectors.groupingBy((person) -> Identity.of(person.entry())));
			seats.forEach((seat) -> this.seats.computeIfAbsent(seat.member(), (key) -> new HashMap<>())
				.put(seat.committee(), seat.role()));
		}

		void match(Collection<List<Claim>> groups) {
			groups.forEach(this::match);
		}

		private void match(List<Claim> group) {
			List<Person> candidates = candidates(group);
			Person known = (candidates.size() == 1) ? candidates.getFirst() : null;
			if (candidates.size() > 1
					|| (known != null && this.taken.putIfAbsent(known.id(), group.getFirst()) != null)) {
				group.forEach((claim) -> this.plan.fault(claim, Fault.Kind.AMBIGUOUS, ""));
				return;
			}
			String code = group.stream().map(Claim::code).filter((value) -> !value.isEmpty()).findFirst().orElse("");
			Claim first = group.getFirst();
			Claim other = code.isEmpty() ? null : this.codes.putIfAbsent(code, first);
			if (other != null) {
				group.forEach((claim) -> this.plan.fault(claim, Fault.Kind.CODE_OTHERWISE, rowOf(other)));
				return;
			}
			boolean joins = group.stream().anyMatch(Claim::secretariat) && (known == null || !known.secretariat());
			this.plan.steps.add(new Step(known, entry(group, known), newSeats(group, known), joins, code,
					group.stream().map((claim) -> claim.row().number()).toList()));
		}

		private List<Person> candidates(List<Claim> group) {
			Claim first = group.getFirst();
			String address = group.stream()
				.map(Claim::address)
				.filter((value) -> !value.isEmpty())
				.findFirst()
				.orElse("");
			List<Person> sameName = this.byIdentity.getOrDefault(first.identity(), List.of());
			if (address.isEmpty()) {
				return sameName;
			}
			List<Person> sameAddress = this.byAddress.getOrDefault(address, List.of());
			if (sameAddress.isEmpty()) {
				return sameName.stream().filter((person) -> person.email().isEmpty()).toList();
			}
			List<Person> both = sameAddress.stream()
				.filter((person) -> Identity.of(person.entry()).name().equals(first.identity().name()))
				.toList();
			return (both.size() == 1) ? both : sameAddress;
		}

		/** The first row that says something counts, then what is known already. */
		private static Entry entry(List<Claim> group, @Nullable Person known) {
			List<Entry> told = new ArrayList<>(group.stream().map(Claim::entry).toList());
			if (known != null) {
				told.add(known.entry());
			}
			return new Entry(first(told, Entry::name), first(told, Entry::organisation), first(told, Entry::title),
					told.stream().map(Entry::sector).filter(Objects::nonNull).findFirst().orElse(null),
					address(told, known), phone(told, known));
		}

		/** Another spelling of the same address is no news. */
		private static String address(List<Entry> told, @Nullable Person known) {
			String address = first(told, Entry::email);
			return (known != null && known.email().equalsIgnoreCase(address)) ? known.email() : address;
		}

		/** Nor is another way to write the same number. */
		private static String phone(List<Entry> told, @Nullable Person known) {
			String phone = first(told, Entry::phone);
			return (known != null && digits(known.phone()).equals(digits(phone))) ? known.phone() : phone;
		}

		private static String digits(String phone) {
			return phone.replaceAll("[^0-9+]", "");
		}

		private static String first(List<Entry> entries, Function<Entry, String> value) {
			return entries.stream().map(value).filter((text) -> !text.isEmpty()).findFirst().orElse("");
		}

		private Map<CommitteeId, Role> newSeats(List<Claim> group, @Nullable Person known) {
			Map<CommitteeId, Role> present = (known == null) ? Map.of() : this.seats.getOrDefault(known.id(), Map.of());
			Map<CommitteeId, Optional<Role>> told = new LinkedHashMap<>();
			group.forEach((claim) -> claim.seats()
				.forEach((committee, role) -> told.merge(committee, role,
						(one, other) -> one.isPresent() ? one : other)));
			Map<CommitteeId, Role> news = new LinkedHashMap<>();
			told.forEach((committee, role) -> {
				Role before = present.get(committee);
				Role after = role.orElse((before == null) ? Role.MEMBER : before);
				if (after != before) {
					news.put(committee, after);
				}
			});
			return news;
		}

	}

}
