package kr.bridgebot.sandbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.bridgebot.chat.Place;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.sandbox.botapi.Group;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;

/** Gives the sample people their seats and the committees their groups. */
class SampleSeats {

	private final Appointments appointments;

	private final CommitteeBoard board;

	private final Clock clock;

	private final ZoneId zone;

	SampleSeats(Appointments appointments, CommitteeBoard board, Clock clock, ZoneId zone) {
		this.appointments = appointments;
		this.board = board;
		this.clock = clock;
		this.zone = zone;
	}

	/** Seats everybody since a year ago, in those committees that the forum has. */
	void appoint(Map<Sample, MemberId> members) {
		LocalDate since = LocalDate.ofInstant(this.clock.instant(), this.zone).minusYears(1);
		List<Appointment> terms = new ArrayList<>();
		members.forEach((sample, id) -> sample.seats()
			.forEach((code, role) -> this.board.byCode(code)
				.ifPresent((committee) -> terms.add(new Appointment(id, committee.id(), role, since, null)))));
		this.appointments.appoint(terms);
	}

	/** Binds each committee to its group. */
	void bind(Map<String, Group> groups, Actor secretary) {
		groups.forEach((code, group) -> this.board.byCode(code)
			.ifPresent((committee) -> this.board.bind(committee.id(), new Place(group.id(), null, true), secretary)));
	}

}
