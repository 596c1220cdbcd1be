package kr.bridgebot.responses;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.delivery.CameBack;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.members.Accounts;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows people what is open in chats where they can be reached anew. */
@Component
class OpenInvitations {

	private final Responses responses;

	private final SeminarCalendar calendar;

	private final SeminarNotices notices;

	private final Cards cards;

	private final Accounts accounts;

	private final Clock clock;

	OpenInvitations(Responses responses, SeminarCalendar calendar, SeminarNotices notices, Cards cards,
			Accounts accounts, Clock clock) {
		this.responses = responses;
		this.calendar = calendar;
		this.notices = notices;
		this.cards = cards;
		this.accounts = accounts;
		this.clock = clock;
	}

	@EventListener
	void on(MemberEvent.Linked linked) {
		invite(linked.member());
	}

	/** Who assisted before sees again what they saw then. */
	@EventListener
	void on(MemberEvent.AssistantNamed named) {
		invite(named.member());
		repaint(named.member());
	}

	/** What the former assistant was shown is theirs to read no more. */
	@EventListener
	void on(MemberEvent.AssistantDismissed dismissed) {
		repaint(dismissed.member());
	}

	/** Whoever was away gets what could not be sent, and sees what has changed. */
	@EventListener
	void on(CameBack event) {
		this.accounts.find(event.chat()).ifPresent((account) -> {
			Set<MemberId> concerned = new HashSet<>(account.principals());
			concerned.add(account.member());
			concerned.forEach((member) -> {
				invite(member);
				repaint(member);
			});
		});
	}

	private void invite(MemberId member) {
		open(member).forEach((seminar) -> this.notices.invite(seminar, Set.of(member)));
	}

	private void repaint(MemberId member) {
		List<UUID> seminars = open(member).stream().map((seminar) -> seminar.id().value()).toList();
		this.cards.changed(seminars, Set.of(member.value()));
	}

	private Collection<SeminarView> open(MemberId member) {
		List<Response> invited = this.responses.of(member).stream().filter(Response::invited).toList();
		return this.calendar.find(invited.stream().map(Response::seminar).toList())
			.values()
			.stream()
			.filter((seminar) -> seminar.state().isOpen() && this.clock.instant().isBefore(seminar.endsAt()))
			.toList();
	}

}
