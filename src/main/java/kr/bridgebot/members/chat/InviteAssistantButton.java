package kr.bridgebot.members.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.members.LinkDesk;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Makes a link for an assistant and says it as a message of its own, ready to be
 * forwarded.
 */
@Component
class InviteAssistantButton implements ButtonHandler<InviteAssistantButton.Invite> {

	private final AssistantDesk assistants;

	private final LinkDesk links;

	private final MemberRegister register;

	InviteAssistantButton(AssistantDesk assistants, LinkDesk links, MemberRegister register) {
		this.assistants = assistants;
		this.links = links;
		this.register = register;
	}

	/** Wants an assistant for this member. */
	@Payload.Code("asst")
	record Invite(MemberId principal) implements Payload {
	}

	@Override
	public Class<Invite> payload() {
		return Invite.class;
	}

	@Override
	public Reply on(Invite invite, Visit visit) {
		Text principal = this.register.get(invite.principal()).salutation();
		String link = this.assistants.invite(invite.principal(), visit.actor());
		return Reply.notice(Text.of("members.assistants.forward"))
			.andSay(Card.of(Text.of("members.assistants.invitation", "principal", principal, "link", link, "until",
					this.links.expiry())));
	}

}
