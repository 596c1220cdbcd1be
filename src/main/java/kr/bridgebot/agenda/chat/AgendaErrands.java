package kr.bridgebot.agenda.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.agenda.ActionDesk;
import kr.bridgebot.agenda.ActionView;
import kr.bridgebot.agenda.AgendaKey;
import kr.bridgebot.agenda.AgendaTodo;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.chat.Text;
import kr.bridgebot.errands.Errand;
import kr.bridgebot.errands.Errands;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * What agendas ask of a person: suggestions to decide about, agendas to publish, topics
 * to choose, things to do.
 */
@Component
class AgendaErrands implements Errands {

	private final AgendaTodo todo;

	private final ActionDesk actions;

	private final TopicDesk topics;

	private final SheetCards cards;

	private final ItemCards items;

	AgendaErrands(AgendaTodo todo, ActionDesk actions, TopicDesk topics, SheetCards cards, ItemCards items) {
		this.todo = todo;
		this.actions = actions;
		this.topics = topics;
		this.cards = cards;
		this.items = items;
	}

	@Override
	public List<Errand> of(Actor actor, Instant now) {
		List<Errand> errands = new ArrayList<>();
		this.todo.undecided(actor).forEach((item) -> errands.add(triage(item)));
		this.todo.unpublished(actor, now).forEach((meeting) -> errands.add(publish(meeting)));
		this.topics.silent(actor, now)
			.forEach((vote, members) -> members.forEach((member) -> errands.add(vote(vote, member, actor))));
		this.actions.openFor(actor).forEach((action) -> errands.add(action(action, actor)));
		return errands;
	}

	private static Errand triage(ItemView item) {
		return new Errand(Text.of("agenda.errand.triage", "title", item.title()), null,
				Text.of("agenda.errand.triage.open", "title", ItemCards.brief(item.title())), new AgendaKey(item.id()));
	}

	private Errand vote(VoteView vote, MemberId member, Actor actor) {
		return new Errand(
				Text.of(member.equals(actor.member()) ? "agenda.errand.vote" : "agenda.errand.vote.for", "committee",
						this.cards.name(vote.committee()), "who", this.items.salutation(member)),
				vote.deadline(), Text.of("agenda.errand.vote.open"), new BallotButton.Press(vote.id(), member));
	}

	private Errand action(ActionView action, Actor actor) {
		boolean own = action.owner() != null && action.owner().equals(actor.member());
		return new Errand(
				Text.of(own ? "agenda.errand.action" : "agenda.errand.action.for", "what", action.what(), "who",
						this.items.salutation(action.owner())),
				this.actions.endOf(action),
				Text.of("agenda.errand.action.open", "what", ItemCards.brief(action.what())),
				new ActionKeyButton.Press(action.id()));
	}

	private Errand publish(SeminarView meeting) {
		return new Errand(Text.of("agenda.errand.publish", "meeting", this.cards.title(meeting)), meeting.startsAt(),
				Text.of("agenda.errand.publish.open"), new OpenSheetButton.Press(meeting.id()));
	}

}
