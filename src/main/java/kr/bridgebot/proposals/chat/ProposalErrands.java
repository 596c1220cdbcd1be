package kr.bridgebot.proposals.chat;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Text;
import kr.bridgebot.errands.Errand;
import kr.bridgebot.errands.Errands;
import kr.bridgebot.proposals.ProposalKey;
import kr.bridgebot.proposals.Waiting;
import kr.bridgebot.proposals.Waiting.Waits;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** The proposals that wait for a person. */
@Component
class ProposalErrands implements Errands {

	private static final int TITLE = 60;

	private final Waiting waiting;

	ProposalErrands(Waiting waiting) {
		this.waiting = waiting;
	}

	@Override
	public List<Errand> of(Actor actor, Instant now) {
		return this.waiting.of(actor, now).stream().map(ProposalErrands::errand).toList();
	}

	private static Errand errand(Waits waits) {
		Payload open = (waits.member() != null) ? new BallotButton.Press(waits.proposal(), waits.member())
				: new ProposalKey(waits.proposal());
		Text what = Text.of("proposal.errand." + waits.what(), "number", waits.number().toString(), "title",
				ProposalCards.excerpt(waits.title(), TITLE));
		return new Errand(what, waits.due(), Text.literal(waits.number().toString()), open);
	}

}
