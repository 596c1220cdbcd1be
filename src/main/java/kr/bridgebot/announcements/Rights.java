package kr.bridgebot.announcements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who may announce what to whom. */
@Component
class Rights {

	private final CommitteeBoard board;

	Rights(CommitteeBoard board) {
		this.board = board;
	}

	/** The bodies for which this person may announce, the whole forum first. */
	List<Committee> scopes(Actor actor) {
		return this.board.all()
			.stream()
			.filter(Committee::listed)
			.filter((committee) -> actor.runs(committee.id()))
			.sorted((one, other) -> Boolean.compare(isForum(other.id()), isForum(one.id())))
			.toList();
	}

	/** The scopes whose announcements this person sees; null for all. */
	@Nullable Collection<CommitteeId> read(Actor actor) {
		return actor.secretariat() ? null
				: actor.seats()
					.entrySet()
					.stream()
					.filter((seat) -> seat.getValue().runsTheCommittee())
					.map(Map.Entry::getKey)
					.toList();
	}

	/**
	 * What somebody may not even see is not there for them.
	 * @throws Refusal to all but those who announce for its scope
	 */
	void require(Snapshot announcement, Actor actor) {
		if (!actor.runs(announcement.scope())) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_NOT_YOURS);
		}
	}

	/**
	 * Requires the right to announce for a body.
	 * @throws Refusal to all but its officers and the secretariat
	 */
	void requireScope(CommitteeId scope, Actor actor) {
		this.board.get(scope);
		if (!actor.runs(scope)) {
			throw new Refusal(AnnouncementReason.FOREIGN_COMMITTEE);
		}
	}

	/** Whether this person may disturb people at night. */
	boolean maySendUrgently(Actor actor) {
		return actor.secretariat() || actor.seats().get(this.board.forum().id()) == Role.CO_CHAIR;
	}

	boolean isForum(CommitteeId scope) {
		return this.board.forum().id().equals(scope);
	}

}
