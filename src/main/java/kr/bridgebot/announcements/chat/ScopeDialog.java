package kr.bridgebot.announcements.chat;

import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/**
 * Keeps the words that came with the wish to announce something until it is known for
 * whom.
 */
@Component
class ScopeDialog implements Dialog<ScopeDialog.Question> {

	/** What is to be announced. */
	record Question(String words) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		return Reply.say(Text.of("announcement.scope.misread")).again();
	}

}
