package kr.bridgebot.proposals.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.CardPainter;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.proposals.Ballot;
import kr.bridgebot.proposals.ProposalDocket;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalKey;
import kr.bridgebot.proposals.ProposalDocket.Heading;
import kr.bridgebot.proposals.VoteChoice;
import kr.bridgebot.proposals.VotingDesk;
import kr.bridgebot.proposals.WrittenVote;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paints the card by which a member of the steering committee votes in writing. */
@Component
class VoteCards implements CardPainter {

	static final String KIND = "proposals.vote";

	private static final int EXCERPT = 600;

	private final VotingDesk voting;

	private final ProposalDocket docket;

	private final MemberRegister register;

	VoteCards(VotingDesk voting, ProposalDocket docket, MemberRegister register) {
		this.voting = voting;
		this.docket = docket;
		this.register = register;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		Set<ProposalId> proposals = new HashSet<>();
		paintings.forEach((painting) -> proposals.add(new ProposalId(painting.card().subject())));
		Map<ProposalId, WrittenVote> votes = this.voting.latest(proposals);
		Map<ProposalId, Heading> headings = this.docket.headings(proposals);
		Map<MemberId, Person> people = people(votes.values());
		Set<MemberId> voters = this.voting
			.voters(paintings.stream().map((painting) -> new MemberId(painting.card().about())).toList());
		Map<Painting, Card> cards = new HashMap<>();
		for (Painting painting : paintings) {
			ProposalId proposal = new ProposalId(painting.card().subject());
			MemberId member = new MemberId(painting.card().about());
			WrittenVote vote = votes.get(proposal);
			Heading heading = headings.get(proposal);
			Ballot ballot = (vote == null) ? null : vote.of(member).orElse(null);
			if (vote != null && heading != null && ballot != null
					&& (painting.shown() || (vote.isOpen(painting.reader().at()) && voters.contains(member)))) {
				boolean open = vote.isOpen(painting.reader().at()) && voters.contains(member);
				boolean foreign = !member.equals(painting.reader().reader());
				cards.put(painting, card(heading, vote, ballot, open, foreign, people));
			}
		}
		return cards;
	}

	/** The same card as an answer to a press; null when this member is not asked. */
	@Nullable Card card(ProposalId proposal, MemberId member, MemberId reader, Instant now) {
		WrittenVote vote = this.voting.latest(proposal).orElse(null);
		Heading heading = this.docket.headings(Set.of(proposal)).get(proposal);
		Ballot ballot = (vote == null) ? null : vote.of(member).orElse(null);
		if (vote == null || heading == null || ballot == null || this.voting.voters(Set.of(member)).isEmpty()) {
			return null;
		}
		return card(heading, vote, ballot, vote.isOpen(now), !member.equals(reader), people(Set.of(vote)));
	}

	private Map<MemberId, Person> people(Collection<WrittenVote> votes) {
		Set<MemberId> named = new HashSet<>();
		votes.forEach((vote) -> vote.ballots().forEach((ballot) -> {
			named.add(ballot.member());
			if (ballot.castBy() != null) {
				named.add(ballot.castBy());
			}
		}));
		return this.register.find(named);
	}

	private static Card card(Heading heading, WrittenVote vote, Ballot ballot, boolean open, boolean foreign,
			Map<MemberId, Person> people) {
		Text body = Text.lines(Text.of(open ? "proposal.vote.head" : "proposal.vote.head.over"),
				Text.of("proposal.card.title", "number", heading.number().toString(), "title", heading.title()),
				foreign ? Text.of("proposal.vote.whose", "member", salutation(ballot.member(), people)) : null,
				Text.of("proposal.card.body", "body", ProposalCards.excerpt(heading.body(), EXCERPT)),
				open ? Text.of("proposal.vote.deadline", "deadline", vote.deadline()) : result(vote),
				mine(ballot, foreign, people));
		Card card = Card.of(Text.lasting(body));
		if (open) {
			card = card.row(choice(vote, ballot, VoteChoice.FOR, Button.Style.YES),
					choice(vote, ballot, VoteChoice.AGAINST, Button.Style.NO),
					choice(vote, ballot, VoteChoice.AMEND, Button.Style.PLAIN));
			if (ballot.choice() != null) {
				card = card.row(Button.press(
						Text.of(ballot.remark().isEmpty() ? "proposal.vote.remark" : "proposal.vote.remark.change"),
						new RemarkButton.Press(vote.proposal(), vote.round(), ballot.member())));
			}
		}
		return card.row(Button.press(Text.of("proposal.button.open"), new ProposalKey(vote.proposal())));
	}

	private static @Nullable Text mine(Ballot ballot, boolean foreign, Map<MemberId, Person> people) {
		if (ballot.choice() == null || ballot.castAt() == null) {
			return null;
		}
		Text line = Text.of(foreign ? "proposal.vote.theirs" : "proposal.vote.mine", "choice", choice(ballot.choice()),
				"at", ballot.castAt());
		if (ballot.castBy() != null && !ballot.castBy().equals(ballot.member())) {
			line = Text.of("proposal.vote.by", "line", line, "who", salutation(ballot.castBy(), people));
		}
		return ballot.remark().isEmpty() ? line
				: Text.lines(line, Text.of("proposal.vote.remarked", "remark", ballot.remark()));
	}

	private static Button choice(WrittenVote vote, Ballot ballot, VoteChoice choice, Button.Style style) {
		Text label = (ballot.choice() == choice) ? Text.of("proposal.vote.chosen", "choice", choice(choice))
				: choice(choice);
		return Button.press(label, new VoteButton.Press(vote.proposal(), vote.round(), ballot.member(), choice), style);
	}

	/** The choice's name. */
	static Text choice(VoteChoice choice) {
		return Text.of("proposal.choice." + choice);
	}

	/** What a vote came to, or that it is being counted. */
	static Text result(WrittenVote vote) {
		if (vote.result() == null) {
			return Text.of("proposal.vote.counting");
		}
		Map<VoteChoice, Integer> counts = vote.counts();
		return Text.of("proposal.vote.result", "for", counts.getOrDefault(VoteChoice.FOR, 0), "against",
				counts.getOrDefault(VoteChoice.AGAINST, 0), "amend", counts.getOrDefault(VoteChoice.AMEND, 0), "result",
				Text.of("proposal.result." + vote.result()));
	}

	private static Text salutation(MemberId member, Map<MemberId, Person> people) {
		Person person = people.get(member);
		return (person == null) ? Text.of("person.erased") : person.salutation();
	}

}
