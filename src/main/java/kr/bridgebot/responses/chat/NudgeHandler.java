package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.responses.NudgeDesk;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Reminds the silent now, once the officer has confirmed it. */
@Component
class NudgeHandler implements ButtonHandler<NudgeHandler.Ask> {

	private final NudgeDesk desk;

	NudgeHandler(NudgeDesk desk) {
		this.desk = desk;
	}

	/** Wants to remind the silent. */
	@Payload.Code("na")
	record Ask(SeminarId seminar) implements Payload {
	}

	/**
	 * Confirms it.
	 *
	 * @param already how often they had all together been reminded when it was asked
	 */
	@Payload.Code("nu")
	record Confirm(SeminarId seminar, int already) implements Payload {
	}

	@Override
	public Class<Ask> payload() {
		return Ask.class;
	}

	@Override
	public Reply on(Ask payload, Visit visit) {
		NudgeDesk.Reach reach = this.desk.reach(visit.actor(), payload.seminar());
		Text unreached = (reach.unreached() == 0) ? null
				: Text.of("responses.nudge.unreached", "count", reach.unreached());
		if (reach.reached() == 0) {
			return Reply.alert(Text.lines(Text.of("responses.nudge.nobody"), unreached));
		}
		return Reply.replace(Card.of(Text.lines(Text.of("responses.nudge.ask", "count", reach.reached()), unreached))
			.row(Button.press(Text.of("responses.nudge.send"), new Confirm(payload.seminar(), reach.already()),
					Button.Style.MAIN),
					Button.press(Text.of("responses.button.back"), new AnswersCommand.Look(payload.seminar()))));
	}

	/** Takes the confirmation. */
	@Component
	static class Confirmed implements ButtonHandler<Confirm> {

		private final NudgeDesk desk;

		private final AnswersCommand answers;

		Confirmed(NudgeDesk desk, AnswersCommand answers) {
			this.desk = desk;
			this.answers = answers;
		}

		@Override
		public Class<Confirm> payload() {
			return Confirm.class;
		}

		@Override
		public Reply on(Confirm payload, Visit visit) {
			NudgeDesk.Nudged nudged = this.desk.nudge(visit.actor(), payload.seminar(), payload.already());
			return Reply.notice(told(nudged)).andReplace(this.answers.card(visit.actor(), payload.seminar()));
		}

		private static Text told(NudgeDesk.Nudged nudged) {
			if (nudged.reminded() == 0) {
				return Text.of("responses.nudge.already");
			}
			return (nudged.later() == null) ? Text.of("responses.nudge.done", "count", nudged.reminded())
					: Text.of("responses.nudge.later", "count", nudged.reminded(), "at", nudged.later());
		}

	}

}
