package kr.bridgebot.committees.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeRoll;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.springframework.stereotype.Component;

/** Gives somebody a role in a committee. */
@Component
class RoleButton implements ButtonHandler<RoleButton.Give> {

	private final CommitteeRoll roll;

	private final PersonCards cards;

	RoleButton(CommitteeRoll roll, PersonCards cards) {
		this.roll = roll;
		this.cards = cards;
	}

	/** This role for this person. */
	@Payload.Code("cmo")
	record Give(MemberId member, CommitteeId committee, Role role) implements Payload {
	}

	@Override
	public Class<Give> payload() {
		return Give.class;
	}

	@Override
	public Reply on(Give give, Visit visit) {
		this.roll.appoint(give.member(), give.committee(), give.role(), visit.actor());
		return Reply.replace(this.cards.card(give.member(), give.committee(), visit.actor()))
			.andNotice(Text.of("committees.role.given", "role", Text.of("committees.role", "role", give.role())));
	}

}
