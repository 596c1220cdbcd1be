package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.FileDialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a file that belongs to a proposal. */
@Component
class EncloseDialog implements FileDialog<EncloseDialog.Question> {

	private final ProposalDesk desk;

	private final ProposalRoom room;

	private final FileShelf shelf;

	EncloseDialog(ProposalDesk desk, ProposalRoom room, FileShelf shelf) {
		this.desk = desk;
		this.room = room;
		this.shelf = shelf;
	}

	/** To which proposal. */
	record Question(ProposalId proposal) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public @Nullable Text objection(String name, long bytes, Question question) {
		return this.shelf.objection(name, bytes);
	}

	@Override
	public Reply on(Upload upload, Question question, Visit visit) {
		ProposalView proposal = this.room.look(question.proposal(), visit);
		if (!proposal.isEditable()) {
			return this.room.stale(proposal, true, visit);
		}
		this.desk.enclose(question.proposal(), this.shelf.keep(upload, visit.actor()), visit.actor());
		return this.room.done(question.proposal(), Text.of("proposal.done.enclosed"), true, visit);
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		return Reply.say(Text.of("proposal.misread.file")).again();
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.proposal(), visit);
	}

}
