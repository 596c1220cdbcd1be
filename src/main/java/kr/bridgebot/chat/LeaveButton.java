package kr.bridgebot.chat;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leaves the question below which it stands. */
@Component
class LeaveButton implements ButtonHandler<LeaveButton.Leave> {

	private final DialogBook dialogs;

	private final StandingCards standing;

	LeaveButton(DialogBook dialogs, StandingCards standing) {
		this.dialogs = dialogs;
		this.standing = standing;
	}

	/**
	 * The way out of a question.
	 *
	 * @param question by which the message that asks is found
	 */
	@Payload.Code("leave")
	record Leave(UUID question) implements Payload {
	}

	@Override
	public Class<Leave> payload() {
		return Leave.class;
	}

	@Override
	public Reply on(Leave leave, Visit visit) {
		boolean asked = this.standing.asks(leave.question(), visit.actor().account());
		Reply left = asked ? this.dialogs.leave(visit) : null;
		return (left != null) ? left : Reply.replace(Card.of(Text.of("chat.dialog.past")));
	}

}
