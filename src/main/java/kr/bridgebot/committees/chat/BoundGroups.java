package kr.bridgebot.committees.chat;

import java.time.Clock;
import java.time.Instant;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.GroupWatcher;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import org.springframework.stereotype.Component;

/** Keeps bindings when a group moves, and tells the officers when one is lost. */
@Component
class BoundGroups implements GroupWatcher {

	private final CommitteeBoard board;

	private final Appointments appointments;

	private final Outbox outbox;

	private final Clock clock;

	BoundGroups(CommitteeBoard board, Appointments appointments, Outbox outbox, Clock clock) {
		this.board = board;
		this.appointments = appointments;
		this.outbox = outbox;
		this.clock = clock;
	}

	@Override
	public void groupMoved(long from, long to) {
		this.board.groupMoved(from, to);
	}

	@Override
	public void groupLeft(long chat) {
		Instant now = this.clock.instant();
		this.board.groupLost(chat).forEach((committee) -> tell(committee, now));
	}

	private void tell(Committee committee, Instant now) {
		this.outbox.post(
				Notice.of("group-lost/" + committee.id().value() + "/" + now.getEpochSecond(),
						Card.of(Text.of("committees.group.lost", "committee", committee.name()))),
				this.appointments.caretakers(committee.id()));
	}

}
