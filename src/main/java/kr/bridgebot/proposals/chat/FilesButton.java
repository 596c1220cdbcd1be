package kr.bridgebot.proposals.chat;

import java.util.List;
import java.util.Map;
import kr.bridgebot.chat.ButtonHandler;
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

/** Hands out the files of a proposal. */
@Component
class FilesButton implements ButtonHandler<FilesButton.Press> {

	private final ProposalDocket docket;

	private final ProposalRoom room;

	private final FileShelf shelf;

	FilesButton(ProposalDocket docket, ProposalRoom room, FileShelf shelf) {
		this.docket = docket;
		this.room = room;
		this.shelf = shelf;
	}

	/** Of which proposal. */
	@Payload.Code("ppg")
	record Press(ProposalId proposal) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ProposalView proposal = this.room.look(press.proposal(), visit);
		List<FileId> files = this.docket.files(proposal);
		Map<FileId, KeptFile> kept = this.shelf.find(files);
		Reply reply = Reply.nothing();
		int sent = 0;
		for (FileId file : files) {
			KeptFile known = kept.get(file);
			if (known != null) {
				var attachment = this.shelf.attachment(file, Text.literal(known.name()));
				if (attachment.isPresent()) {
					reply = reply.andAttach(attachment.get());
					sent++;
				}
			}
		}
		return reply.andNotice(Text.of("proposal.files.sent", "count", sent));
	}

}
