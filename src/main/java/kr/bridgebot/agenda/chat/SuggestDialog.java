package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.Suggestion;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.SpokenTimes;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Takes the title of what shall be discussed, then why, and saves it. */
@Component
class SuggestDialog implements Dialog<SuggestDialog.Question> {

	private final AgendaDesk desk;

	private final AgendaRoom room;

	private final SpokenTimes spoken;

	SuggestDialog(AgendaDesk desk, AgendaRoom room, SpokenTimes spoken) {
		this.desk = desk;
		this.room = room;
		this.spoken = spoken;
	}

	/** What was asked. */
	sealed interface Question {

		CommitteeId committee();

		/** Whether an officer puts it on the agenda at once. */
		boolean direct();

	}

	/** What it is called. */
	record Title(CommitteeId committee, boolean direct) implements Question {

	}

	/** Why it is worth a discussion. */
	record Why(CommitteeId committee, boolean direct, String title) implements Question {

	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		return switch (question) {
			case Title title -> {
				Suggestion words = Suggestion.of(answer, "");
				yield AgendaRoom.said(Card.of(Text.of("agenda.suggest.why", "title", words.title())))
					.andAsk(new Why(title.committee(), title.direct(), words.title()));
			}
			case Why why -> save(why, this.spoken.isNone(answer) ? "" : answer, visit);
		};
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.committee(), visit);
	}

	private Reply save(Why why, String reason, Visit visit) {
		Suggestion words = Suggestion.of(why.title(), reason);
		if (why.direct()) {
			ItemId item = this.desk.post(why.committee(), words, visit.actor());
			return this.room.saidItem(item, visit).andNotice(Text.of("agenda.post.done"));
		}
		ItemId item = this.desk.suggest(why.committee(), words, visit.actor());
		return this.room.saidItem(item, visit).andNotice(this.room.suggested(item, visit));
	}

}
