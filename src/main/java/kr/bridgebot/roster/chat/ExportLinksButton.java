package kr.bridgebot.roster.chat;

import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.roster.Invitation;
import kr.bridgebot.roster.InvitationDesk;
import org.springframework.stereotype.Component;

/**
 * Writes a fresh link for everybody who has none linked, after naming the consequence.
 */
@Component
class ExportLinksButton implements ButtonHandler<ExportLinksButton.Export> {

	private final InvitationDesk desk;

	private final RosterPages pages;

	ExportLinksButton(InvitationDesk desk, RosterPages pages) {
		this.desk = desk;
		this.pages = pages;
	}

	/**
	 * The links.
	 *
	 * @param sure whether the question was answered
	 */
	@Payload.Code("rol")
	record Export(boolean sure) implements Payload {
	}

	@Override
	public Class<Export> payload() {
		return Export.class;
	}

	@Override
	public Reply on(Export export, Visit visit) {
		if (!export.sure()) {
			int count = this.desk.waiting(visit.actor());
			Card question = Card.of(Text.of("roster.links.question", "count", count));
			return Reply.say((count == 0) ? question
					: question.row(Button.press(Text.of("roster.links.make"), new Export(true), Button.Style.MAIN)));
		}
		List<Invitation> invitations = this.desk.invite(visit.actor());
		return Reply.replace(Card.of(Text.of("roster.links.made", "count", invitations.size())))
			.andAttach(this.pages.links(invitations, visit));
	}

}
