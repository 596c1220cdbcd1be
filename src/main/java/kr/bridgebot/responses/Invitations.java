package kr.bridgebot.responses;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.chat.GroupWatcher;
import kr.bridgebot.chat.Place;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeEvent;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarEvent;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps those invited to a meeting the ones who belong to its body on its day, wherever
 * the meeting moves and whoever comes or leaves, and has them told.
 */
@Component
class Invitations implements GroupWatcher {

	private final Responses responses;

	private final Moves moves;

	private final WaitingLists waitingLists;

	private final SeminarNotices notices;

	private final ProxyGuests guests;

	private final AnswerReminders reminders;

	private final SeminarCalendar calendar;

	private final Appointments appointments;

	private final CommitteeBoard committees;

	private final Cards cards;

	private final Clock clock;

	private final ZoneId zone;

	Invitations(Responses responses, Moves moves, WaitingLists waitingLists, SeminarNotices notices, ProxyGuests guests,
			AnswerReminders reminders, SeminarCalendar calendar, Appointments appointments, CommitteeBoard committees,
			Cards cards, Clock clock, ZoneId zone) {
		this.responses = responses;
		this.moves = moves;
		this.waitingLists = waitingLists;
		this.notices = notices;
		this.guests = guests;
		this.reminders = reminders;
		this.calendar = calendar;
		this.appointments = appointments;
		this.committees = committees;
		this.cards = cards;
		this.clock = clock;
		this.zone = zone;
	}

	@EventListener
	void on(SeminarEvent event) {
		SeminarView seminar = event.seminar();
		switch (event) {
			case SeminarEvent.Announced announced -> invite(seminar);
			case SeminarEvent.Rescheduled rescheduled -> move(rescheduled);
			case SeminarEvent.Postponed postponed -> {
				this.responses.bringUpTo(seminar, false);
				this.notices.postponed(seminar, this.responses.invitedBut(seminar.id(), Answer.NO));
				this.reminders.drop(seminar);
			}
			case SeminarEvent.Cancelled cancelled -> callOff(seminar);
			case SeminarEvent.Skipped skipped -> callOff(seminar);
			case SeminarEvent.Reopened reopened -> takeUpAgain(seminar);
			case SeminarEvent.Held held -> this.reminders.drop(seminar);
			case SeminarEvent.Started started -> {
			}
			case SeminarEvent.Closed closed -> {
			}
			// Nobody but the officers knows of these.
			case SeminarEvent.FellDue due -> {
				return;
			}
			case SeminarEvent.Overdue overdue -> {
				return;
			}
			case SeminarEvent.Drafted drafted -> {
				return;
			}
		}
		this.cards.changed(seminar.id().value());
	}

	@EventListener
	void on(CommitteeEvent event) {
		switch (event) {
			case CommitteeEvent.GroupBound(CommitteeId committee, Place group) ->
				open(List.of(committee)).forEach((seminar) -> {
					this.notices.showInGroup(seminar, group);
					this.cards.changed(seminar.id().value());
				});
			// Whoever sits anywhere belongs to the whole forum.
			case CommitteeEvent.SeatsChanged(CommitteeId committee, Set<MemberId> members) ->
				open(List.of(committee, this.committees.forum().id()))
					.forEach((seminar) -> refresh(seminar.id(), members));
		}
	}

	/** A card that was shown before the body's binding had followed is shown again. */
	@Override
	public void groupMoved(long from, long to) {
		open(this.committees.all().stream().map(Committee::id).toList())
			.forEach((seminar) -> this.cards.changed(seminar.id().value()));
	}

	@Override
	public void groupLeft(long chat) {
	}

	@EventListener
	void on(MemberEvent.Erased erased) {
		this.responses.erase(erased.member());
	}

	private void invite(SeminarView seminar) {
		this.responses.bringUpTo(seminar, true);
		this.responses.forgetNudges(seminar.id());
		enlist(seminar);
		this.waitingLists.fill(seminar.id(), this.clock.instant());
		this.notices.invite(seminar, this.responses.invited(seminar.id()));
		this.notices.showInGroup(seminar);
		this.reminders.plan(seminar, this.clock.instant());
	}

	/**
	 * Whoever had not regretted is told; a draft nobody was told of has nobody to tell.
	 */
	private void callOff(SeminarView seminar) {
		this.responses.bringUpTo(seminar, false);
		this.notices.cancelled(seminar, this.responses.invitedBut(seminar.id(), Answer.NO));
		this.reminders.drop(seminar);
	}

	/** Whoever was told that it is called off hears that it is not. */
	private void takeUpAgain(SeminarView seminar) {
		if (seminar.state() == SeminarState.POSTPONED) {
			this.notices.reopened(seminar, this.responses.invitedBut(seminar.id(), Answer.NO));
		}
	}

	private void move(SeminarEvent.Rescheduled event) {
		SeminarView seminar = event.seminar();
		this.responses.bringUpTo(seminar, event.needsReconfirmation());
		Set<MemberId> newcomers = enlist(seminar).newcomers();
		this.moves.keep(event.before(), seminar.revision());
		if (event.needsReconfirmation()) {
			this.notices.moved(seminar, allBut(this.responses.invited(seminar.id()), newcomers));
		}
		else {
			this.notices.changed(seminar, allBut(this.responses.invitedBut(seminar.id(), Answer.NO), newcomers));
		}
		this.notices.invite(seminar, newcomers);
		if (event.before().mode() == Mode.HYBRID && seminar.mode() != Mode.HYBRID) {
			this.waitingLists.seatThoseOnline(seminar, this.clock.instant());
		}
		this.waitingLists.fill(seminar.id(), this.clock.instant());
		this.reminders.plan(seminar, this.clock.instant());
	}

	/** These came to a body or left it; what it costs depends on their number alone. */
	private void refresh(SeminarId id, Set<MemberId> members) {
		SeminarView seminar = this.calendar.lock(id);
		if (!seminar.state().isOpen()) {
			return;
		}
		Set<MemberId> belong = new HashSet<>(members);
		Map<MemberId, Map<CommitteeId, Role>> roles = this.appointments.roles(members, dayOf(seminar));
		belong.removeIf((member) -> !roles.getOrDefault(member, Map.of()).containsKey(seminar.committee()));
		Enlisted enlisted = enlist(seminar, belong, this.responses.invited(seminar.id(), members));
		if (enlisted.isNobody()) {
			return;
		}
		this.notices.invite(seminar, enlisted.newcomers());
		this.waitingLists.fill(seminar.id(), this.clock.instant());
		this.cards.changed(seminar.id().value());
	}

	/** Makes those invited the ones who sit in the body on the meeting's day. */
	private Enlisted enlist(SeminarView seminar) {
		Set<MemberId> belong = this.appointments.on(seminar.committee(), dayOf(seminar))
			.stream()
			.map(Appointment::member)
			.collect(Collectors.toSet());
		return enlist(seminar, belong, this.responses.invited(seminar.id()));
	}

	private Enlisted enlist(SeminarView seminar, Set<MemberId> belong, Set<MemberId> invited) {
		Enlisted enlisted = new Enlisted(allBut(belong, invited), allBut(invited, belong));
		this.responses.invite(seminar, enlisted.newcomers());
		this.responses.withdraw(seminar.id(), enlisted.leavers());
		this.notices.withdraw(seminar, enlisted.leavers());
		if (!enlisted.leavers().isEmpty()) {
			this.guests.dismiss(seminar, enlisted.leavers());
		}
		return enlisted;
	}

	private LocalDate dayOf(SeminarView seminar) {
		return seminar.startsAt().atZone(this.zone).toLocalDate();
	}

	private static Set<MemberId> allBut(Set<MemberId> members, Set<MemberId> excluded) {
		Set<MemberId> rest = new HashSet<>(members);
		rest.removeAll(excluded);
		return rest;
	}

	/** Who was not invited before, and who is no longer. */
	private record Enlisted(Set<MemberId> newcomers, Set<MemberId> leavers) {

		boolean isNobody() {
			return this.newcomers.isEmpty() && this.leavers.isEmpty();
		}

	}

	private List<SeminarView> open(List<CommitteeId> bodies) {
		return this.calendar.upcoming(bodies).stream().filter((seminar) -> seminar.state().isOpen()).toList();
	}

}
