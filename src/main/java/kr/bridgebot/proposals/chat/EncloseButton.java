package kr.bridgebot.proposals.chat;

import java.util.List;
import java.util.Map;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.files.FileId;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.files.KeptFile;
import kr.bridgebot.proposals.ProposalDocket;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalView;
import org.springframework.stereotype.Component;

/** Asks for a file that belongs to a proposal, or for one that does no longer. */
@Component
class EncloseButton implements ButtonHandler<EncloseButton.Press> {

	private static final int SHOWN = 10;

	private final ProposalRoom room;

	private final ProposalDocket docket;

	private final FileShelf shelf;

	EncloseButton(ProposalRoom room, ProposalDocket docket, FileShelf shelf) {
		this.room = room;
		this.docket = docket;
		this.shelf = shelf;
	}

	/** Which proposal. */
	@Payload.Code("ppa")
	record Press(ProposalId proposal) implements Payload {
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
		Card card = Card.of(Text.lines(ProposalCards.title(proposal), Text.of("proposal.ask.file")));
		List<FileId> files = this.docket.files(proposal);
		Map<FileId, KeptFile> kept = this.shelf.find(files);
		for (FileId file : files.subList(0, Math.min(SHOWN, files.size()))) {
			KeptFile known = kept.get(file);
			if (known != null) {
				card = card.row(Button.press(Text.of("proposal.button.remove", "name", known.name()),
						new RemoveFileButton.Press(proposal.id(), file)));
			}
		}
		return ProposalRoom.shown(card).andAsk(new EncloseDialog.Question(press.proposal()));
	}

}
