package kr.bridgebot.proposals.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a reader choose one of several shelves of a kind. */
@Configuration(proxyBeanMethods = false)
class ShelfChoice {

	private static final int PAGE = 10;

	/** Wants to choose a committee, on a page of them. */
	@Payload.Code("pqb")
	record ByCommittee(int page) implements Payload {
	}

	/** Wants to choose a state. */
	@Payload.Code("pqt")
	record ByState() implements Payload {
	}

	@Bean
	ButtonHandler<ByCommittee> choiceOfAProposalsCommittee(CommitteeBoard board) {
		return new ButtonHandler<>() {

			@Override
			public Class<ByCommittee> payload() {
				return ByCommittee.class;
			}

			@Override
			public Reply on(ByCommittee choice, Visit visit) {
				return choose(committees(board, choice.page()), visit);
			}

		};
	}

	@Bean
	ButtonHandler<ByState> choiceOfAProposalsState() {
		return new ButtonHandler<>() {

			@Override
			public Class<ByState> payload() {
				return ByState.class;
			}

			@Override
			public Reply on(ByState choice, Visit visit) {
				return choose(states(), visit);
			}

		};
	}

	private static Reply choose(Card choice, Visit visit) {
		if (!visit.actor().isKnown()) {
			return Reply.notice(Text.of("chat.command.stranger"));
		}
		return Reply.replace(choice.row(Button.press(Text.of("proposals.list.all"), new ShelfPage.OfAll(null, false))))
			.standingAs(ProposalList.STANDING);
	}

	private static Card committees(CommitteeBoard board, int page) {
		List<Committee> committees = board.all().stream().filter(Committee::listed).toList();
		Paging paging = Paging.of(committees.size(), PAGE, page);
		List<Button> keys = paging.cut(committees)
			.stream()
			.map((committee) -> Button.press(committee.name(), new ShelfPage.OfCommittee(committee.id(), null, false)))
			.toList();
		return paging.row(inPairs(Card.of(Text.of("proposals.list.which-committee")), keys), ByCommittee::new);
	}

	private static Card states() {
		List<Button> keys = Arrays.stream(ProposalState.values())
			.map((state) -> Button.press(ProposalTexts.state(state), new ShelfPage.OfState(state, null, false)))
			.toList();
		return inPairs(Card.of(Text.of("proposals.list.which-state")), keys);
	}

	private static Card inPairs(Card card, List<Button> keys) {
		Card paired = card;
		for (int i = 0; i < keys.size(); i += 2) {
			paired = paired.row(new ArrayList<>(keys.subList(i, Math.min(keys.size(), i + 2))));
		}
		return paired;
	}

}
