package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.files.FileId;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalView;
import org.springframework.stereotype.Component;

/** Takes a file away from a proposal. */
@Component
class RemoveFileButton implements ButtonHandler<RemoveFileButton.Press> {

	private final ProposalDesk desk;

	private final ProposalRoom room;

	RemoveFileButton(ProposalDesk desk, ProposalRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which file of which proposal. */
	@Payload.Code("ppx")
	record Press(ProposalId proposal, FileId file) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ProposalView proposal = this.room.look(press.proposal(), visit);
		if (!proposal.isEditable()) {
			return this.room.stale(proposal, false, visit);
		}
		this.desk.remove(press.proposal(), press.file(), visit.actor());
		return this.room.done(press.proposal(), Text.of("proposal.done.removed"), false, visit).over();
	}

}
