package kr.bridgebot.committees;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Service;

/** The book of who sits in which committee from when to when. History is kept. */
@Service
public class Appointments {

	/**
	 * Who sits in a committee on that day, officers first, then by name. For the whole
	 * forum everybody who sits anywhere, once.
	 */
	public List<Appointment> on(CommitteeId committee, LocalDate day) {
		throw new UnsupportedOperationException();
	}

	/** Chair, clerk and co-chairs of that day. */
	public Set<MemberId> officers(CommitteeId committee, LocalDate day) {
		throw new UnsupportedOperationException();
	}

	/** The terms of one member, latest first. */
	public List<Appointment> of(MemberId member) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Appoints members; set-based. A member who already sits there in another role
	 * changes role from the new term's first day; one who sits there in the same role
	 * stays.
	 */
	public void appoint(Collection<Appointment> terms) {
		throw new UnsupportedOperationException();
	}

	/** Ends a term: that day is its last. */
	public void end(MemberId member, CommitteeId committee, LocalDate last) {
		throw new UnsupportedOperationException();
	}

}
