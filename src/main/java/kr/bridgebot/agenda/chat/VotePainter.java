package kr.bridgebot.agenda.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteId;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.CardPainter;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Paints each member's ballot; one that was not sent before the deadline is not sent. */
@Component
class VotePainter implements CardPainter {

	private final TopicDesk desk;

	private final VoteCards cards;

	private final MemberRegister register;

	VotePainter(TopicDesk desk, VoteCards cards, MemberRegister register) {
		this.desk = desk;
		this.cards = cards;
		this.register = register;
	}

	@Override
	public String kind() {
		return CardKinds.VOTE;
	}

	@Override
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		Map<VoteId, Set<MemberId>> asked = paintings.stream()
			.collect(Collectors.groupingBy((painting) -> new VoteId(painting.card().subject()),
					Collectors.mapping((painting) -> new MemberId(painting.card().about()), Collectors.toSet())));
		Map<VoteId, VoteView> votes = this.desk.find(asked.keySet());
		Map<VoteId, Map<MemberId, Set<Integer>>> ballots = new HashMap<>();
		asked.forEach((vote, members) -> ballots.put(vote, this.desk.ballots(vote, members)));
		Map<MemberId, Person> people = this.register
			.find(asked.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
		Map<Painting, Card> painted = new HashMap<>();
		for (Painting painting : paintings) {
			VoteView vote = votes.get(new VoteId(painting.card().subject()));
			MemberId member = new MemberId(painting.card().about());
			if (vote != null && !vote.isDraft() && (painting.shown() || vote.isOpen(painting.reader().at()))) {
				Person person = people.get(member);
				Text foreign = (member.equals(painting.reader().reader()) || person == null) ? null
						: person.salutation();
				painted.put(painting,
						this.cards.ballot(vote, member,
								ballots.getOrDefault(vote.id(), Map.of()).getOrDefault(member, Set.of()), foreign,
								painting.reader().at()));
			}
		}
		return painted;
	}

}
