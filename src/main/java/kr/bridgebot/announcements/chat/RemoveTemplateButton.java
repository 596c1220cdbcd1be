package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.TemplateId;
import kr.bridgebot.announcements.Templates;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Throws words away that were kept. */
@Component
class RemoveTemplateButton implements ButtonHandler<RemoveTemplateButton.Press> {

	private final Templates templates;

	private final TemplatesButton list;

	RemoveTemplateButton(Templates templates, TemplatesButton list) {
		this.templates = templates;
		this.list = list;
	}

	/** Which of which scope's. */
	@Payload.Code("ntr")
	record Press(TemplateId template, CommitteeId scope) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		String name = this.templates.get(press.template(), visit.actor()).name();
		this.templates.remove(press.template(), visit.actor());
		return AnnouncementRoom.shown(this.list.card(new TemplatesButton.Press(press.scope(), true, 0), visit))
			.andNotice(Text.of("announcement.template.removed", "name", name));
	}

}
