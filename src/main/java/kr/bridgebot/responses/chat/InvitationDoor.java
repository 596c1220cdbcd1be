package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.Lane;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.responses.CardKinds;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.shared.Ids;
import org.springframework.stereotype.Component;

/** Shows somebody an invitation they asked for, as a living card. */
@Component
class InvitationDoor {

	private final Outbox outbox;

	InvitationDoor(Outbox outbox) {
		this.outbox = outbox;
	}

	void show(Invitation invitation, Place place) {
		this.outbox.post(Notice.living("look/" + Ids.next(), CardKinds.INVITATION, invitation.seminar().id().value())
			.in(Lane.INTERACTIVE), place, invitation.member().id().value());
	}

}
