package kr.bridgebot.responses;

import java.util.Collection;
import java.util.Set;
import kr.bridgebot.chat.Place;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Posts what members are told of a meeting they belong to. */
@Component
class SeminarNotices {

	private final Outbox outbox;

	private final CommitteeBoard committees;

	private final ApplicationEventPublisher events;

	SeminarNotices(Outbox outbox, CommitteeBoard committees, ApplicationEventPublisher events) {
		this.events = events;
		this.outbox = outbox;
		this.committees = committees;
	}

	/** Asks for an answer; whoever has this invitation already does not get it again. */
	void invite(SeminarView seminar, Collection<MemberId> members) {
		post(Notice.living(key("invitation", seminar), CardKinds.INVITATION, seminar.id().value())
			.expiring(seminar.endsAt()), members);
		this.events.publishEvent(new MembersInvited(seminar, Set.copyOf(members)));
	}

	/** They belong to the body no more; should they come back, they are asked anew. */
	void withdraw(SeminarView seminar, Collection<MemberId> members) {
		this.outbox.forget("invitation/" + seminar.id().value() + "/", members);
	}

	/** Shows the meeting in the body's group, where there is one. */
	void showInGroup(SeminarView seminar) {
		Place group = this.committees.get(seminar.committee()).group();
		if (group != null) {
			showIn(group, seminar, key("group", seminar));
		}
	}

	/**
	 * Shows the meeting in a group that the body was bound to just now, also when it had
	 * been bound there before.
	 */
	void showInGroup(SeminarView seminar, Place bound) {
		showIn(bound, seminar, key("group", seminar) + "/" + Ids.next());
	}

	private void showIn(Place group, SeminarView seminar, String key) {
		this.outbox.post(Notice.living(key, CardKinds.GROUP, seminar.id().value()).expiring(seminar.endsAt()), group,
				seminar.committee().value());
	}

	/** Tells that the meeting moved, and asks whether the answer stays. */
	void moved(SeminarView seminar, Collection<MemberId> members) {
		post(Notice.living(key("moved", seminar), CardKinds.MOVED, seminar.id().value()).expiring(seminar.endsAt()),
				members);
	}

	/** Tells what changed, with nothing to be answered again. */
	void changed(SeminarView seminar, Collection<MemberId> members) {
		post(Notice.living(key("changed", seminar), CardKinds.CHANGED, seminar.id().value()).expiring(seminar.endsAt()),
				members);
	}

	void postponed(SeminarView seminar, Collection<MemberId> members) {
		tell(CardKinds.POSTPONED, seminar, members);
	}

	void cancelled(SeminarView seminar, Collection<MemberId> members) {
		tell(CardKinds.CANCELLED, seminar, members);
	}

	void reopened(SeminarView seminar, Collection<MemberId> members) {
		tell(CardKinds.REOPENED, seminar, members);
	}

	/** What happens more than once between two announcements is told each time. */
	private void tell(String kind, SeminarView seminar, Collection<MemberId> members) {
		post(Notice.living(kind + "/" + Ids.next(), kind, seminar.id().value()), members);
	}

	/**
	 * Reminds to answer.
	 * @param which tells one reminder from the next
	 */
	void nudge(SeminarView seminar, Collection<MemberId> members, String which) {
		post(Notice.living(key("nudge", seminar) + "/" + which, CardKinds.NUDGE, seminar.id().value())
			.expiring(seminar.answersBy()), members);
	}

	/** Reminds those who come. */
	void remind(SeminarView seminar, Collection<MemberId> members, String which) {
		post(Notice.living(key("reminder", seminar) + "/" + which, CardKinds.REMINDER, seminar.id().value())
			.expiring(seminar.startsAt()), members);
	}

	private void post(Notice notice, Collection<MemberId> members) {
		if (!members.isEmpty()) {
			this.outbox.post(notice, members);
		}
	}

	/** A meeting announced anew is a new revision, so it is told anew. */
	private static String key(String what, SeminarView seminar) {
		return what + "/" + seminar.id().value() + "/" + seminar.revision();
	}

}
