package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Entrance;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.responses.ProxyLinks;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a proxy the meeting they are sent to, and nothing else of the forum. */
@Component
class ProxyEntrance implements Entrance {

	private final ProxyLinks links;

	private final CommitteeBoard committees;

	ProxyEntrance(ProxyLinks links, CommitteeBoard committees) {
		this.links = links;
		this.committees = committees;
	}

	@Override
	public @Nullable Reply on(String code, Visit visit) {
		return this.links.open(code, visit.actor()).map(this::show).orElse(null);
	}

	private Reply show(ProxyLinks.Guest guest) {
		SeminarView seminar = guest.seminar();
		Text title = SeminarTexts.title(seminar, this.committees.get(seminar.committee()).name());
		Card card = Card.of(Text.lines(Text.of("responses.proxy.welcome", "seminar", title),
				Text.lasting(guest.details()), Text.of("responses.proxy.news")));
		return Reply.say(card.row(Button.press(Text.of("responses.button.file"), new FileButton(seminar.id()))));
	}

}
