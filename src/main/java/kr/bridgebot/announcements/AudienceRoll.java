package kr.bridgebot.announcements;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Sector;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Finds out who an audience is today: the steps from left to right, starting from nobody,
 * and of these whoever sits in the scope. Costs one statement and at most one more a
 * step, whoever many people there are.
 */
@Component
class AudienceRoll {

	private final Appointments appointments;

	private final CommitteeBoard board;

	private final MemberRegister register;

	private final ResponseBoard responses;

	private final SeminarCalendar calendar;

	private final Clock clock;

	private final ZoneId zone;

	AudienceRoll(Appointments appointments, CommitteeBoard board, MemberRegister register, ResponseBoard responses,
			SeminarCalendar calendar, Clock clock, ZoneId zone) {
		this.appointments = appointments;
		this.board = board;
		this.register = register;
		this.responses = responses;
		this.calendar = calendar;
		this.clock = clock;
		this.zone = zone;
	}

	/** Who sits in the scope today; anywhere, where it is the whole forum. */
	Seated seated(CommitteeId scope) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.zone);
		return new Seated(isForum(scope) ? this.appointments.on(today) : this.appointments.on(scope, today));
	}

	/**
	 * Who it is.
	 * @throws Refusal when a step reaches for another body than the scope
	 */
	Set<MemberId> resolve(CommitteeId scope, List<AudienceStep> steps, Seated seated) {
		Set<MemberId> chosen = new LinkedHashSet<>();
		for (AudienceStep step : steps) {
			requireWithin(scope, step.circle());
			Set<MemberId> circle = circle(step.circle(), seated);
			switch (step.joining()) {
				case OR -> chosen.addAll(circle);
				case AND -> chosen.retainAll(circle);
				case EXCEPT -> circle.forEach(chosen::remove);
			}
		}
		chosen.retainAll(seated.all());
		return chosen;
	}

	/**
	 * The bodies whose group chats are to get it: those that were chosen, else the scope,
	 * which for the whole forum is every body. They may have no group.
	 */
	List<Committee> bodies(CommitteeId scope, List<AudienceStep> steps) {
		List<CommitteeId> named = steps.stream()
			.filter((step) -> step.joining() != Joining.EXCEPT)
			.<CommitteeId>mapMulti((step, sink) -> {
				if (step.circle() instanceof Circle.Body(CommitteeId committee)) {
					sink.accept(committee);
				}
			})
			.distinct()
			.toList();
		boolean all = isForum(scope) && (named.isEmpty() || named.contains(scope));
		return this.board.all()
			.stream()
			.filter((committee) -> all
					|| (named.isEmpty() ? committee.id().equals(scope) : named.contains(committee.id())))
			.toList();
	}

	/**
	 * Whether a circle lies within the scope, whatever key was forged.
	 * @throws Refusal when it does not
	 */
	void requireWithin(CommitteeId scope, Circle circle) {
		switch (circle) {
			case Circle.Body(CommitteeId committee) -> requireWithin(scope, this.board.get(committee).id());
			case Circle.Answered(SeminarId seminar, Answer _) -> requireWithin(scope, bodyOf(seminar));
			case Circle.Silent(SeminarId seminar) -> requireWithin(scope, bodyOf(seminar));
			case Circle.Everyone _, Circle.OfSector _, Circle.OfRole _, Circle.Single _ -> {
			}
		}
	}

	/**
	 * Whether somebody sits in the scope today.
	 * @throws Refusal when not
	 */
	void requireSeated(CommitteeId scope, MemberId member) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.zone);
		boolean seated = this.appointments.of(Set.of(member), today)
			.stream()
			.anyMatch((seat) -> isForum(scope) || seat.committee().equals(scope));
		if (!seated) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_PERSON_ELSEWHERE);
		}
	}

	private void requireWithin(CommitteeId scope, CommitteeId reached) {
		if (!isForum(scope) && !scope.equals(reached)) {
			throw new Refusal(AnnouncementReason.FOREIGN_COMMITTEE);
		}
	}

	private CommitteeId bodyOf(SeminarId seminar) {
		return this.calendar.find(seminar)
			.map(SeminarView::committee)
			.orElseThrow(() -> new Refusal(AnnouncementReason.FOREIGN_COMMITTEE));
	}

	private Set<MemberId> circle(Circle circle, Seated seated) {
		return switch (circle) {
			case Circle.Everyone _ -> seated.all();
			case Circle.Body(CommitteeId committee) -> isForum(committee) ? seated.all() : seated.in(committee);
			case Circle.OfSector(Sector sector) -> this.register.of(sector);
			case Circle.OfRole(Role role) -> seated.as(role);
			case Circle.Answered(SeminarId seminar, Answer answer) -> this.responses.invited(seminar, answer);
			case Circle.Silent(SeminarId seminar) -> this.responses.invited(seminar, Answer.PENDING);
			case Circle.Single(MemberId member) -> Set.of(member);
		};
	}

	private boolean isForum(CommitteeId committee) {
		return this.board.forum().id().equals(committee);
	}

}
