package kr.bridgebot.proposals.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.Ballot;
import kr.bridgebot.proposals.MinistryAnswer;
import kr.bridgebot.proposals.ProposalOrigins.Origin;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalView;
import kr.bridgebot.proposals.Standing;
import kr.bridgebot.proposals.WrittenVote;
import org.jspecify.annotations.Nullable;

/** The keys below a proposal's card: what its reader can do with it now. */
final class ProposalKeys {

	private ProposalKeys() {
	}

	/**
	 * Steps first, the negative ones below, then what can be changed and read.
	 * @param more whether there is more history than the card shows
	 */
	static Card below(Card card, ProposalView proposal, @Nullable WrittenVote vote, @Nullable Origin origin,
			boolean more, boolean files, Visit visit) {
		return reading(changing(deciding(card, proposal, vote, visit), proposal), proposal, origin, more, files)
			.row(following(proposal), Button.press(Text.of("proposal.button.list"), new ShelfPage.OfAll(null, false)));
	}

	private static Card deciding(Card card, ProposalView proposal, @Nullable WrittenVote vote, Visit visit) {
		Card keys = card;
		for (ProposalState to : inOrder(proposal.steps())) {
			if (!isAside(to)) {
				keys = keys.row(step(proposal, to, Button.Style.MAIN));
			}
		}
		if (proposal.isPublishable()) {
			keys = keys.row(Button.press(Text.of("proposal.button.publish"),
					new PublishButton.Press(proposal.id(), false), Button.Style.MAIN));
		}
		if (proposal.state() == ProposalState.STEERING_REVIEW) {
			keys = keys.row(votes(proposal, vote, visit));
		}
		return keys.row(inOrder(proposal.steps()).stream()
			.filter(ProposalKeys::isAside)
			.map((to) -> step(proposal, to, Button.Style.NO))
			.toList());
	}

	private static Card changing(Card card, ProposalView proposal) {
		Card keys = card;
		if (proposal.isEditable()) {
			keys = keys.row(entry(proposal, Entry.TITLE), entry(proposal, Entry.TEXT))
				.row(Button.press(Text.of("proposal.button.file"), new EncloseButton.Press(proposal.id())),
						proposal.isAuthor() ? Button.press(Text.of("proposal.button.coauthors"),
								new CoAuthorButton.Press(proposal.id(), null, 0)) : null);
		}
		return keys.row(EntryButton.isOpen(Entry.REVIEW_DAY, proposal) ? entry(proposal, Entry.REVIEW_DAY) : null,
				proposal.reopenable() ? entry(proposal, Entry.REOPEN) : null);
	}

	private static Card reading(Card card, ProposalView proposal, @Nullable Origin origin, boolean more,
			boolean files) {
		MinistryAnswer answer = proposal.answer();
		boolean cut = isCut(proposal.body()) || (answer != null && isCut(answer.text()));
		return card
			.row(cut ? Button.press(Text.of("proposal.button.text"), new ReadButton.Press(proposal.id(), false, 0))
					: null,
					more ? Button.press(Text.of("proposal.button.history"),
							new ReadButton.Press(proposal.id(), true, 0)) : null)
			.row(files ? Button.press(Text.of("proposal.button.files"), new FilesButton.Press(proposal.id())) : null,
					(origin != null) ? Button.press(Text.of("proposal.button.origin"), origin.open()) : null);
	}

	/**
	 * Authors hear in any case, and whoever reads along with somebody hears with them.
	 */
	private static @Nullable Button following(ProposalView proposal) {
		boolean along = proposal.standings().isEmpty() && proposal.filing() == null;
		if (along || proposal.isAuthor() || proposal.standings().contains(Standing.CO_AUTHOR)) {
			return null;
		}
		return Button.press(Text.of(proposal.follows() ? "proposal.button.unfollow" : "proposal.button.follow"),
				new FollowButton.Press(proposal.id(), !proposal.follows()));
	}

	private static List<Button> votes(ProposalView proposal, @Nullable WrittenVote vote, Visit visit) {
		List<Button> keys = new ArrayList<>();
		if (vote != null && vote.isOpen(visit.at())) {
			vote.ballots()
				.stream()
				.map(Ballot::member)
				.filter(visit.actor()::speaksFor)
				.min(Comparator.comparing((member) -> !member.equals(visit.actor().member())))
				.ifPresent((member) -> keys
					.add(Button.press(Text.of("proposal.button.vote"), new BallotButton.Press(proposal.id(), member))));
		}
		else if (proposal.standings().contains(Standing.STEERING_OFFICER)) {
			keys.add(entry(proposal, Entry.VOTE_UNTIL));
		}
		return keys;
	}

	private static List<ProposalState> inOrder(Set<ProposalState> states) {
		return states.stream().sorted(Comparator.naturalOrder()).toList();
	}

	private static Button step(ProposalView proposal, ProposalState to, Button.Style style) {
		return Button.press(label(proposal.state(), to),
				new StepButton.Press(proposal.id(), proposal.version(), to, false), style);
	}

	/** What the key says that takes this step. */
	static Text label(ProposalState from, ProposalState to) {
		return (from == ProposalState.SUPPLEMENT && to == ProposalState.MINISTRY_REVIEW)
				? Text.of("proposal.button.supplied") : Text.of("proposal.step.to." + to);
	}

	private static Button entry(ProposalView proposal, Entry entry) {
		return Button.press(Text.of("proposal.entry." + entry), new EntryButton.Press(proposal.id(), entry));
	}

	/** Steps that lead off the way. */
	private static boolean isAside(ProposalState to) {
		return to.isNegative() || to == ProposalState.MERGED;
	}

	private static boolean isCut(String text) {
		return !ProposalCards.excerpt(text, ProposalCards.EXCERPT).equals(text);
	}

}
