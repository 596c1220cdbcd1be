package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.Shelf;
import org.springframework.stereotype.Component;

/** Takes the words of a search and shows what has them. */
@Component
class FindDialog implements Dialog<FindDialog.Question> {

	private final ProposalList list;

	FindDialog(ProposalList list) {
		this.list = list;
	}

	/** What is searched for? */
	record Question() {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		return Reply.say(this.list.card(new Shelf.Found(answer), null, visit.actor()))
			.standingAs(ProposalList.STANDING);
	}

}
