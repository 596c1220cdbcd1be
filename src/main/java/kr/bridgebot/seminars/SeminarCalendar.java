package kr.bridgebot.seminars;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.bridgebot.calendar.Windows.Window;
import kr.bridgebot.cluster.Memory;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.seminars.Seminar.Snapshot;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of all meetings, to be read by everybody. */
@Service
public class SeminarCalendar {

	static final String CACHE = "seminars";

	private final Seminars seminars;

	private final CommitteeBoard board;

	private final Season season;

	private final Memory memory;

	private final Clock clock;

	SeminarCalendar(Seminars seminars, CommitteeBoard board, Season season, Memory memory, Clock clock) {
		this.seminars = seminars;
		this.board = board;
		this.season = season;
		this.memory = memory;
		this.clock = clock;
	}

	public Optional<SeminarView> find(SeminarId id) {
		return Optional.ofNullable(find(List.of(id)).get(id));
	}

	/**
	 * These meetings by id, as members were told of them last; a draft that nobody was
	 * told of is as it stands. One statement.
	 */
	public Map<SeminarId, SeminarView> find(Collection<SeminarId> ids) {
		return this.seminars.announced(new HashSet<>(ids))
			.stream()
			.map(SeminarCalendar::view)
			.collect(Collectors.toMap(SeminarView::id, Function.identity()));
	}

	/**
	 * These meetings, remembered for a short while and forgotten everywhere at each
	 * change: for presses, which ask for the same few again and again.
	 */
	public Map<SeminarId, SeminarView> recall(Collection<SeminarId> ids) {
		return this.memory.recall(CACHE, ids, this::find);
	}

	/**
	 * Locks one meeting until the caller's transaction ends, so that limited seats are
	 * counted by one at a time.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public SeminarView lock(SeminarId id) {
		return this.seminars.lock(id)
			.map(SeminarCalendar::view)
			.orElseThrow(() -> new IllegalArgumentException("no such meeting"));
	}

	/**
	 * The meetings of these committees that are not terminal, by date, undated last: as
	 * their officers see them, drafts of new dates included.
	 */
	public List<SeminarView> upcoming(Collection<CommitteeId> committees) {
		return this.seminars.unfinished(committees).stream().map(Snapshot::drafted).toList();
	}

	/** The latest meetings of these committees, terminal ones included, latest first. */
	public List<SeminarView> latest(Collection<CommitteeId> committees, int limit) {
		return this.seminars.latest(committees, limit).stream().map(SeminarCalendar::view).toList();
	}

	/** What became of a meeting so far, oldest first. */
	public List<StatusChange> history(SeminarId id) {
		return this.seminars.history(id);
	}

	/**
	 * How every committee stands: one entry for each meeting that is not finished, one
	 * for each committee that has none, in the order of the board. Drafts of new dates
	 * included. One statement.
	 */
	public List<Outlook> outlook() {
		Instant now = this.clock.instant();
		List<Committee> committees = this.board.all();
		Map<CommitteeId, List<Snapshot>> open = this.seminars
			.unfinished(committees.stream().map(Committee::id).toList())
			.stream()
			.collect(Collectors.groupingBy(Snapshot::committee));
		List<Outlook> outlook = new ArrayList<>();
		for (Committee committee : committees) {
			List<Snapshot> meetings = open.getOrDefault(committee.id(), List.of());
			meetings.forEach((meeting) -> outlook.add(outlook(meeting, committee, now)));
			if (meetings.isEmpty()) {
				outlook.add(new Outlook(committee.id(), this.season.window(committee, now), null, ActionHolder.NOBODY,
						null));
			}
		}
		return outlook;
	}

	private Outlook outlook(Snapshot meeting, Committee committee, Instant now) {
		Window window = (meeting.owed() != null) ? meeting.owed().window() : this.season.window(committee, now);
		return new Outlook(committee.id(), window, meeting.drafted(), meeting.state().holder(),
				this.season.lateSince(meeting, now));
	}

	static SeminarView view(Snapshot snapshot) {
		return snapshot.view(snapshot.plan());
	}

}
