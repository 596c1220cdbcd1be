package kr.bridgebot.responses.chat;

import kr.bridgebot.responses.Answer;
import kr.bridgebot.seminars.Mode;
import org.jspecify.annotations.Nullable;

/** What one tap can say. */
enum Choice {

	YES(Answer.YES, null), ONSITE(Answer.YES, Mode.ONSITE), ONLINE(Answer.YES, Mode.ONLINE), MAYBE(Answer.MAYBE, null),
	NO(Answer.NO, null), PROXY(Answer.PROXY, null);

	private final Answer answer;

	private final @Nullable Mode mode;

	Choice(Answer answer, @Nullable Mode mode) {
		this.answer = answer;
		this.mode = mode;
	}

	Answer answer() {
		return this.answer;
	}

	@Nullable Mode mode() {
		return this.mode;
	}

}
