package kr.bridgebot.agenda.chat;

import java.util.List;
import java.util.Set;
import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Shows a vote to whoever asks, as far as it is their business. */
@Component
class VoteRoom {

	private final TopicDesk desk;

	private final AgendaDesk agendas;

	private final VoteCards cards;

	private final ItemCards items;

	VoteRoom(TopicDesk desk, AgendaDesk agendas, VoteCards cards, ItemCards items) {
		this.desk = desk;
		this.agendas = agendas;
		this.cards = cards;
		this.items = items;
	}

	/** A vote: to be drawn up, to be answered, or with what came of it. */
	Card card(VoteView vote, Visit visit) {
		if (vote.isDraft()) {
			return this.cards.draft(vote, 0);
		}
		MemberId self = visit.actor().member();
		if (self != null && vote.isOpen(visit.at())
				&& this.desk.electorate(vote.committee(), visit.at()).contains(self)) {
			return ballot(vote, self, visit).row(RoomCards.back(vote.committee()));
		}
		return result(vote, visit);
	}

	/** What came of a vote so far, as far as it may be shown. */
	Card result(VoteView vote, Visit visit) {
		return this.cards.result(vote, this.agendas.decides(vote.committee(), visit.actor()), visit.at())
			.row(RoomCards.back(vote.committee()));
	}

	/** Whether this person may see it as it stands. */
	boolean sees(VoteView vote, Visit visit) {
		return vote.isDraft() ? this.agendas.decides(vote.committee(), visit.actor())
				: this.agendas.reads(vote.committee(), visit.actor());
	}

	/** One member's ballot. */
	Card ballot(VoteView vote, MemberId member, Visit visit) {
		boolean own = member.equals(visit.actor().member());
		if (!visit.actor().speaksFor(member) || vote.isDraft()) {
			return Card.of(Text.of("refusal.VOTE_NOT_YOURS"));
		}
		Set<Integer> chosen = this.desk.ballots(vote.id(), List.of(member)).getOrDefault(member, Set.of());
		return this.cards.ballot(vote, member, chosen, own ? null : this.items.salutation(member), visit.at());
	}

	/** The button is of an earlier state: the card shows the present one. */
	Reply stale(VoteView vote, Visit visit) {
		return AgendaRoom.shown(card(vote, visit)).andNotice(Text.of("agenda.vote.opened"));
	}

}
