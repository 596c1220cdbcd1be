package kr.bridgebot.testing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.AdmissionDesk;
import kr.bridgebot.members.LinkDesk;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.members.Offer;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanChange;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings people and meetings about by the ways the forum itself takes. */
@Component
public class Gatherings {

	private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

	private final MemberRegister register;

	private final Appointments appointments;

	private final CommitteeBoard board;

	private final PlanningDesk planning;

	private final SeminarCalendar calendar;

	private final LinkDesk links;

	private final AdmissionDesk admissions;

	Gatherings(MemberRegister register, Appointments appointments, CommitteeBoard board, PlanningDesk planning,
			SeminarCalendar calendar, LinkDesk links, AdmissionDesk admissions) {
		this.register = register;
		this.appointments = appointments;
		this.board = board;
		this.planning = planning;
		this.calendar = calendar;
		this.links = links;
		this.admissions = admissions;
	}

	public Committee committee(String code) {
		return this.board.byCode(code).orElseThrow();
	}

	/** So many new members of a body, appointed from the year's start. */
	public List<MemberId> members(String committee, int count) {
		return members(committee, count, Role.MEMBER);
	}

	public List<MemberId> members(String committee, int count, Role role) {
		List<Entry> entries = IntStream.range(0, count)
			.mapToObj((number) -> new Entry("표본 위원 " + Ids.next(), "표본연구원", "연구위원", null, ""))
			.toList();
		List<MemberId> members = this.register.enrol(entries);
		CommitteeId id = committee(committee).id();
		this.appointments.appoint(members.stream()
			.map((member) -> new Appointment(member, id, role, LocalDate.of(2026, 1, 1), null))
			.toList());
		return members;
	}

	/**
	 * Takes everybody's seats in a body away, so that a test starts with an empty one.
	 */
	public void clear(String committee) {
		CommitteeId id = committee(committee).id();
		LocalDate today = TestClock.START.atZone(SEOUL).toLocalDate();
		new ArrayList<>(this.appointments.on(id, today))
			.forEach((seat) -> this.appointments.end(seat.member(), id, today.minusDays(1)));
	}

	/** Links a member's chat account by a link of their own and tells what it is. */
	public long link(MemberId member) {
		return link(member, account(member));
	}

	/** The same with another account, as after a change of phones. */
	public long link(MemberId member, long account) {
		Actor stranger = new Actor(account, null, Language.KO, SEOUL, false, Map.of(), Set.of());
		String link = this.links.issue(List.of(member)).get(member);
		String code = link.substring(Math.max(link.lastIndexOf('='), link.lastIndexOf(' ')) + 1);
		Offer offer = this.admissions.offer(code, stranger, "표본").orElseThrow();
		this.admissions.consent(((Offer.Membership) offer).id(), stranger, "표본").orElseThrow();
		return account;
	}

	private static long account(MemberId member) {
		return member.value().getLeastSignificantBits() & ((1L << 52) - 1);
	}

	/** Somebody who speaks, with no seat. */
	public Actor person(MemberId member) {
		return new Actor(account(member), member, Language.KO, SEOUL, false, Map.of(), Set.of());
	}

	/** Somebody who speaks for a body as its officer. */
	public Actor officer(MemberId member, String committee) {
		return new Actor(account(member), member, Language.KO, SEOUL, false,
				Map.of(committee(committee).id(), Role.CHAIR), Set.of());
	}

	/** Somebody of the secretariat. */
	public Actor secretary(MemberId member) {
		return new Actor(account(member), member, Language.KO, SEOUL, true, Map.of(), Set.of());
	}

	/**
	 * A meeting on 17 December 2026 at two, to be answered until the 15th at six,
	 * announced.
	 */
	public SeminarId announce(String committee, Mode mode, @Nullable Integer seats, Actor officer) {
		SeminarId id = this.planning.draft(committee(committee).id(), officer);
		List<PlanChange> plan = new ArrayList<>(
				List.of(new PlanChange.Date(LocalDate.of(2026, 12, 17), LocalTime.of(14, 0)),
						new PlanChange.Length(Duration.ofHours(2)), new PlanChange.Way(mode),
						new PlanChange.Venue("서울 중구 회의실 A"), new PlanChange.Topic("표본 주제"),
						new PlanChange.Deadline(LocalDate.of(2026, 12, 15), LocalTime.of(18, 0))));
		if (mode != Mode.ONSITE) {
			plan.add(new PlanChange.Link("https://example.org/room"));
		}
		if (seats != null) {
			plan.add(new PlanChange.Capacity(seats));
		}
		plan.forEach((change) -> this.planning.settle(id, change, officer));
		this.planning.announce(id, this.planning.look(id, officer).version(), officer);
		return id;
	}

	/** Moves an announced meeting to another day. */
	public void move(SeminarId id, LocalDate day, Actor officer) {
		this.planning.settle(id, new PlanChange.Date(day, null), officer);
		this.planning.reschedule(id, this.planning.look(id, officer).version(), officer);
	}

}
