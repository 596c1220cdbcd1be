package kr.bridgebot.sandbox;

import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.agenda.AgendaBook;
import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.agenda.MeetingDesk;
import kr.bridgebot.agenda.Outcome;
import kr.bridgebot.agenda.Suggestion;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.sandbox.SampleFiles.SampleItem;
import kr.bridgebot.sandbox.SampleFiles.SampleSeminar;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the agendas of the sample forum: members suggest and support, a chair adopts,
 * publishes and concludes.
 */
class SampleAgenda {

	/** How many are put on an agenda; what is left waits for whoever plays. */
	private static final int ADOPTED = 2;

	private static final int MINUTES = 40;

	private final SampleFiles files;

	private final AgendaDesk desk;

	private final MeetingDesk meetings;

	private final AgendaBook book;

	private final PlanningDesk planning;

	private final CommitteeBoard board;

	private final TransactionTemplate transaction;

	SampleAgenda(SampleFiles files, AgendaDesk desk, MeetingDesk meetings, AgendaBook book, PlanningDesk planning,
			CommitteeBoard board, PlatformTransactionManager transactions) {
		this.files = files;
		this.desk = desk;
		this.meetings = meetings;
		this.book = book;
		this.planning = planning;
		this.board = board;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Lets these people suggest what their committee might discuss, in turn, and the next
	 * one support it.
	 * @param people the chair first
	 */
	void suggest(String committee, List<Actor> people) {
		List<Actor> members = (people.size() > 2) ? people.subList(1, people.size()) : people;
		int turn = 0;
		for (SampleItem item : this.files.items()
			.stream()
			.filter((each) -> each.committee().equals(committee))
			.toList()) {
			Actor suggester = members.get(turn % members.size());
			Actor supporter = members.get((turn + 1) % members.size());
			turn++;
			this.board.byCode(committee).ifPresent((body) -> this.transaction.executeWithoutResult((status) -> {
				ItemId suggested = this.desk.suggest(body.id(), Suggestion.of(item.title(), item.why()), suggester);
				if (!supporter.equals(suggester)) {
					this.desk.support(suggested, supporter);
				}
			}));
		}
	}

	/** Adopts the first of them for an announced meeting, and publishes its agenda. */
	void publish(SeminarId meeting, CommitteeId committee, Actor chair) {
		this.transaction.executeWithoutResult((status) -> {
			if (!adopt(committee, chair).isEmpty()) {
				this.meetings.publish(meeting, chair);
			}
		});
	}

	/**
	 * Begins a meeting and concludes its first item; the others carry over when it is
	 * over.
	 */
	void discuss(SampleSeminar sample, SeminarId meeting, CommitteeId committee, Actor chair) {
		publish(meeting, committee, chair);
		this.transaction.executeWithoutResult((status) -> {
			this.planning.start(meeting, chair);
			this.book.of(meeting).stream().findFirst().map(ItemView::id).ifPresent((item) -> {
				this.meetings.takeUp(item, ItemState.ACCEPTED, chair);
				this.meetings.conclude(item, ItemState.IN_DISCUSSION, Outcome.AGREED, sample.conclusion(), chair);
			});
		});
	}

	private List<ItemId> adopt(CommitteeId committee, Actor chair) {
		List<ItemId> adopted = new ArrayList<>();
		for (ItemView item : this.book.backlog(committee).stream().limit(ADOPTED).toList()) {
			this.desk.accept(item.id(), item.state(), chair);
			this.meetings.allot(item.id(), MINUTES, chair);
			adopted.add(item.id());
		}
		return adopted;
	}

}
