package kr.bridgebot.committees;

import java.time.LocalDate;
import kr.bridgebot.members.PersonalData;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A member's terms, for the export of their own data. */
@Component
class SeatsOfAMember implements PersonalData {

	private final Terms terms;

	private final CommitteeBoard board;

	SeatsOfAMember(Terms terms, CommitteeBoard board) {
		this.terms = terms;
		this.board = board;
	}

	@Override
	public String part() {
		return "appointments";
	}

	@Override
	public Object of(MemberId member) {
		return this.terms.of(member)
			.stream()
			.map((term) -> new Seat(this.board.get(term.committee()).names().ko(), term.role(), term.since(),
					term.until()))
			.toList();
	}

	/** One term as it is exported. */
	record Seat(String committee, Role role, LocalDate since, @Nullable LocalDate until) {
	}

}
