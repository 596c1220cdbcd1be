package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.BotName;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.responses.ProxyLinks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands out the link by which a proxy sees the one meeting they are sent to. */
@Component
class ProxyLinkHandler implements ButtonHandler<ProxyLinkButton> {

	private final ProxyLinks links;

	private final ObjectProvider<BotName> bot;

	ProxyLinkHandler(ProxyLinks links, ObjectProvider<BotName> bot) {
		this.links = links;
		this.bot = bot;
	}

	@Override
	public Class<ProxyLinkButton> payload() {
		return ProxyLinkButton.class;
	}

	@Override
	public Reply on(ProxyLinkButton payload, Visit visit) {
		String code = this.links.issue(visit.actor(), payload.seminar(), payload.member());
		return Reply.say(Text.of("responses.proxy.link", "link",
				"https://t.me/" + this.bot.getObject().userName() + "?start=" + code));
	}

}
