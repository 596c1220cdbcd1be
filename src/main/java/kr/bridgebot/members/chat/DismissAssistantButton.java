package kr.bridgebot.members.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Ends an assistance, from either side. */
@Component
class DismissAssistantButton implements ButtonHandler<DismissAssistantButton.Dismiss> {

	private final AssistantDesk assistants;

	private final MePages pages;

	DismissAssistantButton(AssistantDesk assistants, MePages pages) {
		this.assistants = assistants;
		this.pages = pages;
	}

	/** The one shall no longer answer for the other. */
	@Payload.Code("asstx")
	record Dismiss(MemberId principal, MemberId assistant) implements Payload {
	}

	@Override
	public Class<Dismiss> payload() {
		return Dismiss.class;
	}

	@Override
	public Reply on(Dismiss dismiss, Visit visit) {
		boolean ended = this.assistants.dismiss(dismiss.principal(), dismiss.assistant(), visit.actor());
		return Reply.replace(this.pages.assistants(visit.actor()))
			.andNotice(Text.of(ended ? "members.assistants.dismissed" : "members.assistants.dismissed_before"));
	}

}
