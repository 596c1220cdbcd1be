package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalKey;
import org.springframework.stereotype.Component;

/** Shows one proposal below the list or the notice in which it was found. */
@Component
class OpenButton implements ButtonHandler<ProposalKey> {

	private final ProposalRoom room;

	OpenButton(ProposalRoom room) {
		this.room = room;
	}

	@Override
	public Class<ProposalKey> payload() {
		return ProposalKey.class;
	}

	@Override
	public Reply on(ProposalKey key, Visit visit) {
		return this.room.said(key.proposal(), visit).over();
	}

}
