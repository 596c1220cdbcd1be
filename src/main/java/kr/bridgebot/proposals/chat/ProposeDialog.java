package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the title and the text of what is proposed. */
@Component
class ProposeDialog implements Dialog<ProposeDialog.Question> {

	private final Proposing proposing;

	ProposeDialog(Proposing proposing) {
		this.proposing = proposing;
	}

	/**
	 * Title or text.
	 *
	 * @param title null while that is asked
	 */
	record Question(CommitteeId committee, @Nullable String title) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		Committee committee = this.proposing.find(question.committee(), visit.actor());
		if (committee == null) {
			return Reply.say(Text.of("refusal.PROPOSAL_NOT_YOUR_COMMITTEE"));
		}
		String title = question.title();
		return (title == null) ? this.proposing.begin(committee, answer, "", true, visit)
				: this.proposing.begin(committee, title, answer, true, visit);
	}

}
