package kr.bridgebot.agenda.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
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

	private final MemberRegister register;

	AgendaErrands(AgendaTodo todo, ActionDesk actions, TopicDesk topics, SheetCards cards, MemberRegister register) {
		this.todo = todo;
		this.actions = actions;
		this.topics = topics;
		this.cards = cards;
		this.register = register;
	}

	@Override
	public List<Errand> of(Actor actor, Instant now) {
		Map<VoteView, Set<MemberId>> votes = this.topics.silent(actor, now);
		List<ActionView> tasks = this.actions.openFor(actor);
		Map<MemberId, Text> others = others(votes, tasks, actor);
		List<Errand> errands = new ArrayList<>();
		this.todo.undecided(actor).forEach((item) -> errands.add(triage(item)));
		this.todo.unpublished(actor, now).forEach((meeting) -> errands.add(publish(meeting)));
		votes.forEach((vote, members) -> members.forEach((member) -> errands.add(vote(vote, member, actor, others))));
		tasks.forEach((action) -> errands.add(action(action, actor, others)));
		return errands;
	}

	/** How those are spoken of in whose name something waits; one statement. */
	private Map<MemberId, Text> others(Map<VoteView, Set<MemberId>> votes, List<ActionView> tasks, Actor actor) {
		Set<MemberId> others = new HashSet<>();
		votes.values().forEach(others::addAll);
		tasks.stream().map(ActionView::owner).flatMap(Stream::ofNullable).forEach(others::add);
		others.removeIf((member) -> member.equals(actor.member()));
		return this.register.find(others).values().stream().collect(Collectors.toMap(Person::id, Person::salutation));
	}

	private static Text name(@Nullable MemberId member, Map<MemberId, Text> others) {
		Text name = (member == null) ? null : others.get(member);
		return (name == null) ? Text.of("person.erased") : name;
	}

	private static Errand triage(ItemView item) {
		return new Errand(Text.of("agenda.errand.triage", "title", item.title()), null,
				Text.of("agenda.errand.triage.open", "title", ItemCards.brief(item.title())), new AgendaKey(item.id()));
	}

	private Errand vote(VoteView vote, MemberId member, Actor actor, Map<MemberId, Text> others) {
		return new Errand(
				Text.of(member.equals(actor.member()) ? "agenda.errand.vote" : "agenda.errand.vote.for", "committee",
						this.cards.name(vote.committee()), "who", name(member, others)),
				vote.deadline(), Text.of("agenda.errand.vote.open"), new BallotButton.Press(vote.id(), member));
	}

	private Errand action(ActionView action, Actor actor, Map<MemberId, Text> others) {
		boolean own = action.owner() != null && action.owner().equals(actor.member());
		return new Errand(
				Text.of(own ? "agenda.errand.action" : "agenda.errand.action.for", "what", action.what(), "who",
						name(action.owner(), others)),
				this.actions.endOf(action),
				Text.of("agenda.errand.action.open", "what", ItemCards.brief(action.what())),
				new ActionKeyButton.Press(action.id()));
	}

	private Errand publish(SeminarView meeting) {
		return new Errand(Text.of("agenda.errand.publish", "meeting", this.cards.title(meeting)), meeting.startsAt(),
				Text.of("agenda.errand.publish.open"), new OpenSheetButton.Press(meeting.id()));
	}

}
