package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys to pages of proposals, one kind for each kind of shelf. */
@Configuration(proxyBeanMethods = false)
class ShelfButtons {

	@Bean
	ButtonHandler<ShelfPage.OfAll> pagesOfAllProposals(ProposalList list) {
		return new Opener<>(ShelfPage.OfAll.class, list);
	}

	@Bean
	ButtonHandler<ShelfPage.OfMine> pagesOfMyProposals(ProposalList list) {
		return new Opener<>(ShelfPage.OfMine.class, list);
	}

	@Bean
	ButtonHandler<ShelfPage.OfFollowed> pagesOfFollowedProposals(ProposalList list) {
		return new Opener<>(ShelfPage.OfFollowed.class, list);
	}

	@Bean
	ButtonHandler<ShelfPage.OfCommittee> pagesOfACommitteesProposals(ProposalList list) {
		return new Opener<>(ShelfPage.OfCommittee.class, list);
	}

	@Bean
	ButtonHandler<ShelfPage.OfState> pagesOfProposalsInAState(ProposalList list) {
		return new Opener<>(ShelfPage.OfState.class, list);
	}

	@Bean
	ButtonHandler<ShelfPage.OfFound> pagesOfFoundProposals(ProposalList list) {
		return new Opener<>(ShelfPage.OfFound.class, list);
	}

	/**
	 * Opens the page a key names.
	 *
	 * @param payload the kind of key
	 */
	private record Opener<P extends ShelfPage>(Class<P> payload, ProposalList list) implements ButtonHandler<P> {

		/**
		 * Opens it in place of the page before.
		 * @throws Refusal for words that no search takes, which no list of ours carries
		 */
		@Override
		public Reply on(P page, Visit visit) {
			if (!visit.actor().isKnown()) {
				return Reply.notice(Text.of("chat.command.stranger"));
			}
			return Reply.replace(this.list.card(page.shelf(), page.bookmark(), visit.actor()))
				.standingAs(ProposalList.STANDING);
		}

	}

}
