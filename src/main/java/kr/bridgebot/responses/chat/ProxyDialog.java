package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.AnswerDesk;
import kr.bridgebot.responses.Outcome;
import kr.bridgebot.responses.Proxy;
import kr.bridgebot.responses.Wish;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes name and title of the person who comes instead, both in one line. */
@Component
class ProxyDialog implements Dialog<ProxyDialog.Question> {

	private static final int LIMIT = 100;

	private final AnswerDesk desk;

	ProxyDialog(AnswerDesk desk) {
		this.desk = desk;
	}

	/** Who comes instead of this member? */
	record Question(SeminarId seminar, MemberId member) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question state, Visit visit) {
		Proxy named = read(answer);
		if (named == null) {
			return misread();
		}
		Outcome outcome = this.desk
			.take(new Wish(visit.actor(), state.seminar(), state.member(), Answer.PROXY, null, "", named));
		return switch (outcome) {
			case Outcome.Saved saved -> saved(saved, state);
			default -> RsvpHandler.reply(outcome, visit.at());
		};
	}

	/** The person that a line names, title last; null when it names nobody. */
	static @Nullable Proxy read(String answer) {
		String line = answer.strip().replaceAll("\\s+", " ");
		if (line.length() > LIMIT || line.codePoints().noneMatch(Character::isLetter)) {
			return null;
		}
		int gap = line.lastIndexOf(' ');
		return new Proxy((gap < 0) ? line : line.substring(0, gap), (gap < 0) ? "" : line.substring(gap + 1),
				Proxy.Approval.NOT_NEEDED);
	}

	static Reply misread() {
		return Reply.say(Text.of("responses.proxy.ask.again", "limit", LIMIT)).again();
	}

	private static Reply saved(Outcome.Saved saved, Question state) {
		Proxy proxy = saved.response().proxy();
		boolean asked = proxy != null && proxy.approval() == Proxy.Approval.REQUESTED;
		Text text = Text.of(asked ? "responses.proxy.requested" : "responses.proxy.saved", "answer",
				(proxy == null) ? Text.empty() : Lines.proxyName(proxy));
		Card card = Card.of(text)
			.row(asked ? null
					: Button.press(Text.of("responses.button.proxy-link"),
							new ProxyLinkButton(state.seminar(), state.member())),
					Button.press(Text.of("responses.button.change"), new ProxyButton(state.seminar(), state.member())));
		return Reply.say(card);
	}

}
