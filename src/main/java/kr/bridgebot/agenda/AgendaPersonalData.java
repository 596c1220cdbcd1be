package kr.bridgebot.agenda;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.members.PersonalData;
import kr.bridgebot.seminars.SeminarLabels;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a member suggested, supported, decided, took on and voted for. */
@Component
class AgendaPersonalData implements PersonalData {

	private final AgendaItems items;

	private final Actions actions;

	private final TopicVotes votes;

	private final SeminarLabels labels;

	AgendaPersonalData(AgendaItems items, Actions actions, TopicVotes votes, SeminarLabels labels) {
		this.items = items;
		this.actions = actions;
		this.votes = votes;
		this.labels = labels;
	}

	/** The part of agendas. */
	record Part(List<Suggested> suggested, List<String> supported, List<Step> steps, List<Action> actions,
			List<String> votes) {
	}

	/** One suggestion. */
	record Suggested(String title, String why, String link, String wish, OffsetDateTime at, ItemState state) {
	}

	/** One step the member took. */
	record Step(String item, OffsetDateTime at, @Nullable ItemState from, ItemState to, String reason) {
	}

	/** One thing the member took on. */
	record Action(String what, LocalDate until, boolean done) {
	}

	@Override
	public String part() {
		return "agenda";
	}

	@Override
	public Part of(MemberId member) {
		return new Part(this.items.suggestedBy(member).stream().map(this::suggested).toList(),
				this.items.supportedBy(member),
				this.items.stepsOf(member)
					.stream()
					.map((step) -> new Step(step.title(), this.labels.at(step.change().at()), step.change().from(),
							step.change().to(), step.change().reason()))
					.toList(),
				this.actions.everOf(member)
					.stream()
					.map((action) -> new Action(action.what(), action.until(), action.isDone()))
					.toList(),
				this.votes.chosenBy(member));
	}

	private Suggested suggested(ItemView item) {
		return new Suggested(item.title(), item.why(), item.link(), item.wish(), this.labels.at(item.suggestedAt()),
				item.state());
	}

	@EventListener
	void on(MemberEvent.Erased erased) {
		this.items.forget(erased.member());
		this.actions.forget(erased.member());
		this.votes.forget(erased.member(), new MemberId(Ids.next()));
	}

}
