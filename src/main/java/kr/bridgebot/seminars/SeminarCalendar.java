package kr.bridgebot.seminars;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Service;

/** The desk where meetings are planned, announced, moved and closed. */
@Service
public class SeminarCalendar {

	public Optional<SeminarView> find(SeminarId id) {
		throw new UnsupportedOperationException();
	}

	/** These meetings by id; one statement. */
	public Map<SeminarId, SeminarView> find(Collection<SeminarId> ids) {
		throw new UnsupportedOperationException();
	}

	/**
	 * These meetings, remembered for a short while and forgotten everywhere at each
	 * change: for presses, which ask for the same few again and again.
	 */
	public Map<SeminarId, SeminarView> recall(Collection<SeminarId> ids) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Locks one meeting until the caller's transaction ends, so that limited seats are
	 * counted by one at a time.
	 */
	public SeminarView lock(SeminarId id) {
		throw new UnsupportedOperationException();
	}

	/** The meetings of these committees that are not terminal, by date, undated last. */
	public List<SeminarView> upcoming(Collection<CommitteeId> committees) {
		throw new UnsupportedOperationException();
	}

	/** The latest meetings of these committees, terminal ones included, latest first. */
	public List<SeminarView> latest(Collection<CommitteeId> committees, int limit) {
		throw new UnsupportedOperationException();
	}

}
