package kr.bridgebot.announcements.chat;

import java.util.List;
import kr.bridgebot.announcements.Template;
import kr.bridgebot.announcements.Templates;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Lists the words that are kept for a scope, to start from or to throw away. */
@Component
class TemplatesButton implements ButtonHandler<TemplatesButton.Press> {

	private static final int PAGE = 8;

	private final Templates templates;

	TemplatesButton(Templates templates) {
		this.templates = templates;
	}

	/** Which page of which scope's, and whether they are to be thrown away. */
	@Payload.Code("ntl")
	record Press(CommitteeId scope, boolean away, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return AnnouncementRoom.shown(card(press, visit)).over();
	}

	/** A page of them. */
	Card card(Press press, Visit visit) {
		List<Template> all = this.templates.list(press.scope(), visit.actor());
		Paging paging = Paging.of(all.size(), PAGE, press.page());
		String key = press.away() ? "announcement.template.manage.head" : "announcement.template.choose";
		Card card = Card.of(Text.of(all.isEmpty() ? "announcement.template.none" : key));
		for (Template template : paging.cut(all)) {
			card = card.row(press.away()
					? Button.press(Text.of("announcement.template.remove", "name", template.name()),
							new RemoveTemplateButton.Press(template.id(), press.scope()))
					: Button.press(Text.literal(template.name()),
							new UseTemplateButton.Press(template.id(), press.scope())));
		}
		card = paging.row(card, (page) -> new Press(press.scope(), press.away(), page));
		return card.row(
				(press.away() || all.isEmpty()) ? null
						: Button.press(Text.of("announcement.template.manage"), new Press(press.scope(), true, 0)),
				press.away() ? Button.press(Text.of("announcement.button.back"), new Press(press.scope(), false, 0))
						: Button.press(Text.of("announcement.button.back"), new ScopeButton.Press(press.scope(), 0)));
	}

}
