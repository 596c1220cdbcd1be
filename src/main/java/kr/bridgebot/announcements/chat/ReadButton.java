package kr.bridgebot.announcements.chat;

import java.util.List;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.CardKinds;
import kr.bridgebot.announcements.RecipientCard;
import kr.bridgebot.announcements.RecipientCard.Look;
import kr.bridgebot.announcements.RecipientCards;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.delivery.Lane;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Shows a recipient, or who assists them, once more what they were told: on cards that
 * are kept true as those before were.
 */
@Component
class ReadButton implements ButtonHandler<ReadButton.Press> {

	private final RecipientCards recipients;

	private final Outbox outbox;

	ReadButton(RecipientCards recipients, Outbox outbox) {
		this.recipients = recipients;
		this.outbox = outbox;
	}

	/** What, and who was told it. */
	@Payload.Code("nrd")
	record Press(AnnouncementId announcement, MemberId recipient) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		if (!visit.actor().speaksFor(press.recipient())) {
			return Reply.alert(Text.of("refusal.ANNOUNCEMENT_NOT_ADDRESSED"));
		}
		List<RecipientCard> shown = this.recipients.latest(press.announcement(), press.recipient(),
				visit.actor().language());
		if (shown.isEmpty()) {
			return Reply.alert(Text.of("refusal.ANNOUNCEMENT_NOT_ADDRESSED"));
		}
		if (shown.getFirst().look() == Look.WITHDRAWN) {
			return Reply.alert(Text.of("announcement.ack.withdrawn"));
		}
		for (RecipientCard card : shown) {
			this.outbox.post(Notice.living("announcement-read/" + Ids.next(), CardKinds.MESSAGE, card.message())
				.in(Lane.INTERACTIVE), visit.place(), press.recipient().value());
		}
		return Reply.nothing();
	}

}
