package kr.bridgebot.proposals.chat;

import java.util.List;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.SpokenTimes;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes where something is proposed, its title and its text. */
@Component
class ProposeDialog implements Dialog<ProposeDialog.Question> {

	private final Proposing proposing;

	private final SpokenTimes spoken;

	ProposeDialog(Proposing proposing, SpokenTimes spoken) {
		this.proposing = proposing;
		this.spoken = spoken;
	}

	/** What was asked. */
	sealed interface Question {

	}

	/**
	 * Title or text.
	 *
	 * @param title null while that is asked
	 */
	record What(CommitteeId committee, @Nullable String title) implements Question {
	}

	/**
	 * In which committee, by number; the rest was said in one line.
	 *
	 * @param body empty when it is still to be asked
	 */
	record Where(List<CommitteeId> committees, String title, String body) implements Question {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		return switch (question) {
			case What what -> begin(what.committee(), (what.title() == null) ? answer : what.title(),
					(what.title() == null) ? "" : answer, visit);
			case Where where -> this.spoken.seats(answer)
				.filter((number) -> number >= 1 && number <= where.committees().size())
				.map((number) -> begin(where.committees().get(number - 1), where.title(), where.body(), visit))
				.orElseGet(() -> Reply.say(Text.of("proposal.propose.misread", "count", where.committees().size()))
					.again());
		};
	}

	private Reply begin(CommitteeId committee, String title, String body, Visit visit) {
		Committee found = this.proposing.find(committee, visit.actor());
		return (found == null) ? Reply.say(Text.of("refusal.PROPOSAL_NOT_YOUR_COMMITTEE"))
				: this.proposing.begin(found, title, body, true, visit);
	}

}
