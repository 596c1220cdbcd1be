package kr.bridgebot.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.members.Sector;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;

/** Understands rows one by one: each is a claim about somebody, or at fault. */
final class RowReader {

	private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

	private static final Pattern SEVERAL = Pattern.compile("[;,/\\n]");

	private static final int LONGEST_ADDRESS = 254;

	private static final Pattern MOBILE_WITHOUT_ZERO = Pattern.compile("1[016789]\\d{7,8}");

	/** Of an extension within an office. */
	private static final int FEWEST_DIGITS = 3;

	/** An international number has fifteen at most, and an extension follows it. */
	private static final int MOST_DIGITS = 20;

	private final Vocabulary vocabulary;

	private final Map<String, Committee> committees = new HashMap<>();

	private final @Nullable Committee forum;

	private final List<Fault> faults = new ArrayList<>();

	RowReader(Vocabulary vocabulary, List<Committee> committees) {
		this.vocabulary = vocabulary;
		List<Committee> listed = committees.stream().filter(Committee::listed).toList();
		this.forum = listed.stream()
			.filter((committee) -> committee.kind() == CommitteeKind.FORUM)
			.findFirst()
			.orElse(null);
		listed.forEach(this::learn);
	}

	/** The claims of the rows that are in order; the others are among the faults. */
	List<Claim> read(List<RosterRow> rows) {
		List<Claim> claims = new ArrayList<>();
		for (RosterRow row : rows) {
			try {
				claims.add(claim(row));
			}
			catch (Faulty faulty) {
				this.faults.add(Fault.of(row, faulty.kind, faulty.detail));
			}
		}
		return claims;
	}

	List<Fault> faults() {
		return this.faults;
	}

	/** A shorter name counts only while it means one committee. */
	private void learn(Committee committee) {
		this.committees.put(Vocabulary.plain(committee.code()), committee);
		for (String name : List.of(committee.names().ko(), committee.names().en())) {
			String plain = Vocabulary.plain(name);
			this.committees.put(plain, committee);
			this.committees.putIfAbsent(this.vocabulary.withoutEnding(plain), committee);
		}
	}

	private Claim claim(RosterRow row) throws Faulty {
		if (row.formula()) {
			throw new Faulty(Fault.Kind.FORMULA, "");
		}
		Entry entry = new Entry(row.cell(Column.NAME), row.cell(Column.ORGANISATION), row.cell(Column.TITLE),
				sector(row), address(row), phone(row));
		if (entry.isNameless()) {
			throw new Faulty(Fault.Kind.NAME_MISSING, "");
		}
		List<String> roles = new ArrayList<>(several(row.cell(Column.ROLE)));
		boolean secretariat = roles.removeIf(this.vocabulary::isSecretariat);
		return new Claim(row, entry, seats(row, roles(roles)), secretariat, code(row));
	}

	private @Nullable Sector sector(RosterRow row) throws Faulty {
		String word = row.cell(Column.SECTOR);
		if (word.isEmpty()) {
			return null;
		}
		return this.vocabulary.sector(word).orElseThrow(() -> new Faulty(Fault.Kind.SECTOR_UNKNOWN, word));
	}

	private static String address(RosterRow row) throws Faulty {
		String address = row.cell(Column.EMAIL);
		if (!address.isEmpty() && (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches())) {
			throw new Faulty(Fault.Kind.EMAIL_WRONG, address);
		}
		return address;
	}

	/**
	 * Spreadsheets that take a mobile number for a number drop the zero it begins with.
	 */
	private static String phone(RosterRow row) throws Faulty {
		String phone = row.cell(Column.PHONE);
		int digits = (int) phone.chars().filter(Character::isDigit).count();
		if (!phone.isEmpty() && (digits < FEWEST_DIGITS || digits > MOST_DIGITS)) {
			throw new Faulty(Fault.Kind.PHONE_WRONG, phone);
		}
		return MOBILE_WITHOUT_ZERO.matcher(phone).matches() ? "0" + phone : phone;
	}

	private static String code(RosterRow row) throws Faulty {
		String code = row.cell(Column.CODE);
		if (!code.isEmpty() && !CODE.matcher(code).matches()) {
			throw new Faulty(Fault.Kind.CODE_WRONG, "");
		}
		return code;
	}

	private List<Role> roles(List<String> words) throws Faulty {
		List<Role> roles = new ArrayList<>();
		for (String word : words) {
			roles.add(this.vocabulary.role(word).orElseThrow(() -> new Faulty(Fault.Kind.ROLE_UNKNOWN, word)));
		}
		return roles;
	}

	/**
	 * One role holds for all committees of the row, several stand side by side with them.
	 */
	private Map<CommitteeId, Optional<Role>> seats(RosterRow row, List<Role> roles) throws Faulty {
		List<Committee> bodies = committees(row.cell(Column.COMMITTEE));
		if (bodies.isEmpty()) {
			bodies = withoutCommittee(roles);
		}
		if (roles.size() > 1 && roles.size() != bodies.size()) {
			throw new Faulty(Fault.Kind.ROLES_DO_NOT_MATCH, "");
		}
		Map<CommitteeId, Optional<Role>> seats = new LinkedHashMap<>();
		for (int i = 0; i < bodies.size(); i++) {
			Optional<Role> role = roles.isEmpty() ? Optional.empty()
					: Optional.of(roles.get(Math.min(i, roles.size() - 1)));
			if (role.filter(Role.CO_CHAIR::equals).isPresent() && bodies.get(i).kind() != CommitteeKind.FORUM) {
				throw new Faulty(Fault.Kind.ROLE_NOT_THERE, row.cell(Column.COMMITTEE));
			}
			seats.put(bodies.get(i).id(), role);
		}
		return seats;
	}

	/** A co-chair is one of the whole forum; other officers need a committee. */
	private List<Committee> withoutCommittee(List<Role> roles) throws Faulty {
		if (this.forum != null && roles.equals(List.of(Role.CO_CHAIR))) {
			return List.of(this.forum);
		}
		if (roles.stream().anyMatch(Role::runsTheCommittee)) {
			throw new Faulty(Fault.Kind.COMMITTEE_MISSING, "");
		}
		roles.clear();
		return List.of();
	}

	private List<Committee> committees(String cell) throws Faulty {
		Committee whole = this.committees.get(Vocabulary.plain(cell));
		if (whole != null) {
			return List.of(whole);
		}
		List<Committee> found = new ArrayList<>();
		for (String word : several(cell)) {
			String plain = Vocabulary.plain(word);
			Committee committee = this.committees.getOrDefault(plain,
					this.committees.get(this.vocabulary.withoutEnding(plain)));
			if (committee == null) {
				throw new Faulty(Fault.Kind.COMMITTEE_UNKNOWN, word);
			}
			found.add(committee);
		}
		return found;
	}

	private static List<String> several(String cell) {
		return Arrays.stream(SEVERAL.split(cell, -1)).map(String::strip).filter((word) -> !word.isEmpty()).toList();
	}

	/** Leaves the reading of a row. */
	private static final class Faulty extends Exception {

		private final transient Fault.Kind kind;

		private final String detail;

		Faulty(Fault.Kind kind, String detail) {
			super(kind.name(), null, false, false);
			this.kind = kind;
			this.detail = detail;
		}

	}

}
