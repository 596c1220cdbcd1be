package kr.bridgebot.proposals.chat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.proposals.MinistryAnswer;
import kr.bridgebot.proposals.ProposalDocket;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalStep;
import kr.bridgebot.proposals.ProposalView;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Shows the whole text and answer of a proposal, or its whole history, by pages. */
@Component
class ReadButton implements ButtonHandler<ReadButton.Press> {

	private static final int LETTERS = 2500;

	private static final int STEPS = 5;

	private static final int REASON = 400;

	private final ProposalDocket docket;

	private final ProposalRoom room;

	private final ProposalCards cards;

	private final MemberRegister register;

	ReadButton(ProposalDocket docket, ProposalRoom room, ProposalCards cards, MemberRegister register) {
		this.docket = docket;
		this.room = room;
		this.cards = cards;
		this.register = register;
	}

	/** Which proposal, its history or its text, and which page. */
	@Payload.Code("ppr")
	record Press(ProposalId proposal, boolean history, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ProposalView proposal = this.room.look(press.proposal(), visit);
		Card card = press.history() ? history(proposal, press.page()) : text(proposal, press.page());
		return ProposalRoom.shown(card.row(ProposalCards.back(proposal)));
	}

	private Card history(ProposalView proposal, int page) {
		List<ProposalStep> history = this.docket.history(proposal);
		Paging paging = Paging.of(history.size(), STEPS, page);
		List<ProposalStep> here = paging.cut(history);
		Set<MemberId> named = new HashSet<>();
		here.forEach((step) -> {
			if (step.actor() != null) {
				named.add(step.actor());
			}
		});
		List<Text> lines = new ArrayList<>();
		lines.add(ProposalCards.title(proposal));
		lines.add(Text.of("proposal.card.history"));
		lines.addAll(this.cards.steps(here, this.register.find(named), REASON));
		return paging.row(Card.of(Text.lasting(Text.lines(lines))), (other) -> new Press(proposal.id(), true, other));
	}

	private static Card text(ProposalView proposal, int page) {
		List<Text> parts = new ArrayList<>();
		pieces(proposal.body()).forEach((piece) -> parts.add(Text.of("proposal.card.body", "body", piece)));
		MinistryAnswer answer = proposal.answer();
		if (answer != null) {
			pieces(answer.text()).forEach((piece) -> parts.add(Text.of("proposal.read.answer", "text", piece)));
		}
		Paging paging = Paging.of(parts.size(), 1, page);
		Card card = Card.of(Text.lines(ProposalCards.title(proposal), paging.cut(parts).getFirst()));
		return paging.row(card, (other) -> new Press(proposal.id(), false, other));
	}

	private static List<String> pieces(String text) {
		List<String> pieces = new ArrayList<>();
		int from = 0;
		while (from < text.length()) {
			int left = text.codePointCount(from, text.length());
			int until = text.offsetByCodePoints(from, Math.min(left, LETTERS));
			pieces.add(text.substring(from, until));
			from = until;
		}
		return pieces;
	}

}
