package kr.bridgebot.proposals.chat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.proposals.Draft;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalJottings;
import kr.bridgebot.proposals.ProposalJottings.Jotting;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads somebody from the wish to propose something to the draft. */
@Component
class Proposing {

	private final ProposalDesk desk;

	private final ProposalRoom room;

	private final CommitteeBoard board;

	private final ProposalJottings jottings;

	Proposing(ProposalDesk desk, ProposalRoom room, CommitteeBoard board, ProposalJottings jottings) {
		this.jottings = jottings;
		this.desk = desk;
		this.room = room;
		this.board = board;
	}

	/**
	 * The bodies in which this person may propose something, in the order of the board;
	 * the whole forum only for its own officers and for whoever sits nowhere else.
	 */
	List<Committee> committeesOf(Actor actor) {
		List<Committee> all = this.board.all()
			.stream()
			.filter((body) -> body.listed() && (actor.secretariat() || actor.seats().containsKey(body.id())))
			.toList();
		List<Committee> near = all.stream()
			.filter((body) -> body.kind() != CommitteeKind.FORUM || actor.runs(body.id()))
			.toList();
		return near.isEmpty() ? all : near;
	}

	/** Asks for what is not known yet; drafts it when everything is. */
	Reply begin(Committee committee, String title, String body, boolean typed, Visit visit) {
		if (title.isEmpty()) {
			return ask(committee, Text.of("proposal.propose.title", "committee", committee.name()), null, typed);
		}
		String checked = this.desk.checkTitle(title);
		if (body.isEmpty()) {
			return ask(committee, Text.of("proposal.propose.text", "title", checked), checked, typed);
		}
		ProposalId id = this.desk.draft(new Draft(committee.id(), checked, body, null, Set.of(), List.of()),
				visit.actor());
		return this.room.done(id, Text.of("proposal.propose.done"), typed, visit);
	}

	/** Asks where; title and text are noted until then. */
	Reply askWhere(List<Committee> committees, String title, String body, Visit visit) {
		String checked = this.desk.checkTitle(title);
		this.jottings.note(visit.actor().self(), new Jotting(checked, body.isEmpty() ? "" : this.desk.checkText(body)));
		return choice(committees, Text.of("proposal.propose.whereto", "title", checked), JottingButton.Press::new);
	}

	/** Asks where; nothing is known yet. */
	Reply askWhere(List<Committee> committees) {
		return choice(committees, Text.of("proposal.propose.where"), ProposeButton.Press::new);
	}

	private static Reply choice(List<Committee> committees, Text question, Function<CommitteeId, Payload> press) {
		Card card = Card.of(question);
		for (Committee committee : committees) {
			card = card.row(Button.press(committee.name(), press.apply(committee.id())));
		}
		return ProposalRoom.said(card);
	}

	@Nullable Committee find(CommitteeId id, Actor actor) {
		return committeesOf(actor).stream().filter((body) -> body.id().equals(id)).findFirst().orElse(null);
	}

	private static Reply ask(Committee committee, Text question, @Nullable String title, boolean typed) {
		Card card = Card.of(question);
		return (typed ? ProposalRoom.said(card) : ProposalRoom.shown(card))
			.andAsk(new ProposeDialog.Question(committee.id(), title));
	}

}
