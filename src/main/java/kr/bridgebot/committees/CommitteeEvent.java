package kr.bridgebot.committees;

import java.util.Set;
import kr.bridgebot.chat.Place;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;

/** What changed about a committee; published within the transaction. */
public sealed interface CommitteeEvent {

	CommitteeId committee();

	/** Was bound to a group chat. */
	record GroupBound(CommitteeId committee, Place group) implements CommitteeEvent {
	}

	/** Members came, left or changed roles. */
	record SeatsChanged(CommitteeId committee, Set<MemberId> members) implements CommitteeEvent {
	}

}
