package kr.bridgebot.chat;

import java.util.Optional;
import kr.bridgebot.chat.DialogBook.Question.Asked;
import org.springframework.stereotype.Component;

/** What people were asked and have not answered, for the keys below such a question. */
@Component
public class OpenQuestions {

	private final DialogBook dialogs;

	OpenQuestions(DialogBook dialogs) {
		this.dialogs = dialogs;
	}

	/**
	 * What is remembered of the question whose state is of this type, while it is open.
	 */
	public <S> Optional<S> find(Class<S> state, Visit visit) {
		return (this.dialogs.questionTo(visit.actor().account(), visit.at()) instanceof Asked<?> asked
				&& state.isInstance(asked.state())) ? Optional.of(state.cast(asked.state())) : Optional.empty();
	}

}
