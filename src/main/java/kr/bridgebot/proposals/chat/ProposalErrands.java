package kr.bridgebot.proposals.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Text;
import kr.bridgebot.errands.Errand;
import kr.bridgebot.errands.Errands;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.proposals.ProposalKey;
import kr.bridgebot.proposals.Waiting;
import kr.bridgebot.proposals.Waiting.Waits;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** The proposals that wait for a person. */
@Component
class ProposalErrands implements Errands {

	private static final int TITLE = 60;

	private final Waiting waiting;

	private final MemberRegister register;

	ProposalErrands(Waiting waiting, MemberRegister register) {
		this.waiting = waiting;
		this.register = register;
	}

	@Override
	public List<Errand> of(Actor actor, Instant now) {
		List<Waits> waits = this.waiting.of(actor, now);
		Set<MemberId> others = waits.stream()
			.map(Waits::member)
			.filter((member) -> member != null && !member.equals(actor.member()))
			.map(Objects::requireNonNull)
			.collect(Collectors.toSet());
		Map<MemberId, Person> people = this.register.find(others);
		return waits.stream().map((each) -> errand(each, people)).toList();
	}

	private static Errand errand(Waits waits, Map<MemberId, Person> people) {
		String title = ProposalCards.excerpt(waits.title(), TITLE);
		String number = waits.number().toString();
		MemberId member = waits.member();
		if (member == null) {
			return new Errand(Text.of("proposal.errand." + waits.what(), "number", number, "title", title), waits.due(),
					Text.literal(number), new ProposalKey(waits.proposal()));
		}
		Person other = people.get(member);
		Text what = (other == null) ? Text.of("proposal.errand.VOTE", "number", number, "title", title)
				: Text.of("proposal.errand.vote.for", "number", number, "title", title, "member", other.salutation());
		return new Errand(what, waits.due(), Text.literal(number), new BallotButton.Press(waits.proposal(), member));
	}

}
