package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Component;

/** Opens pages of proposals, of whichever shelf. */
@Component
class ShelfPageButton implements ButtonHandler<ShelfPage> {

	private final ProposalList list;

	ShelfPageButton(ProposalList list) {
		this.list = list;
	}

	@Override
	public Class<ShelfPage> payload() {
		return ShelfPage.class;
	}

	/**
	 * Opens it in place of the page before.
	 * @throws Refusal for words that no search takes, which no list of ours carries
	 */
	@Override
	public Reply on(ShelfPage page, Visit visit) {
		if (!visit.actor().isKnown()) {
			return Reply.notice(Text.of("chat.command.stranger"));
		}
		return Reply.replace(this.list.card(page.shelf(), page.bookmark(), visit.actor()))
			.standingAs(ProposalList.STANDING);
	}

}
