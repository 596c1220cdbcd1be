package kr.bridgebot.committees.chat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.bridgebot.calendar.Cadence;
import kr.bridgebot.calendar.Windows;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paints the list of the forum's bodies and the card of each. */
@Component
class CommitteePages {

	static final Text MEMBERS_ONLY = Text.of("committees.members.only");

	private final CommitteeBoard board;

	private final Appointments appointments;

	private final MemberRegister register;

	private final Windows windows;

	private final ZoneId zone;

	CommitteePages(CommitteeBoard board, Appointments appointments, MemberRegister register, Windows windows,
			ZoneId zone) {
		this.board = board;
		this.appointments = appointments;
		this.register = register;
		this.windows = windows;
		this.zone = zone;
	}

	/**
	 * The bodies; those that the configuration no longer names for the secretariat only.
	 */
	Card list(int page, Actor actor) {
		List<Committee> visible = this.board.all()
			.stream()
			.filter((committee) -> committee.listed() || actor.secretariat())
			.toList();
		Pager<Committee> pager = Pager.of(visible, page);
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("committees.list.title", "forum", this.board.forumName()));
		pager.lines().forEach((committee) -> lines.add(line(committee, actor)));
		List<Button> keys = pager.lines()
			.stream()
			.map((committee) -> Button.press(committee.name(), new CommitteeButton.Open(committee.id())))
			.toList();
		return new Card(Text.lines(lines), Pager.inPairs(keys)).row(pager.keys(CommitteeListButton.Turn::new));
	}

	/** One body; nothing when there is none of that id. */
	Optional<Card> card(CommitteeId id, Visit visit) {
		return this.board.find(id)
			.filter((committee) -> committee.listed() || visit.actor().secretariat())
			.map((committee) -> card(committee, visit));
	}

	private Text line(Committee committee, Actor actor) {
		Role role = actor.seats().get(committee.id());
		List<Text> parts = new ArrayList<>();
		parts.add(Text.of("committees.list.line", "name", committee.name(), "mine", (role == null) ? "no" : "yes"));
		boolean everybody = committee.kind() == CommitteeKind.FORUM && role == Role.MEMBER;
		if (role != null && !everybody) {
			parts.add(Text.of("committees.role", "role", role));
		}
		if (actor.secretariat() && !committee.listed()) {
			parts.add(Text.of("committees.list.unlisted"));
		}
		if (actor.secretariat() && committee.listed() && committee.group() == null) {
			parts.add(Text.of("committees.list.unbound"));
		}
		return Text.joined(" · ", parts);
	}

	private Card card(Committee committee, Visit visit) {
		LocalDate day = LocalDate.ofInstant(visit.at(), this.zone);
		List<Appointment> seats = this.appointments.on(committee.id(), day);
		Cadence cadence = committee.cadence();
		Text body = Text.lines(Text.of("committees.card.title", "name", committee.name()), officers(seats),
				Text.of("committees.card.count", "count", seats.size()),
				(cadence == null) ? Text.of("committees.card.no-cadence")
						: Text.of("committees.card.cadence", "cadence", CadenceWords.of(cadence)),
				(cadence == null) ? null : window(cadence, day),
				Text.of("committees.card.group", "bound", (committee.group() == null) ? "no" : "yes"),
				committee.listed() ? null : Text.of("committees.card.unlisted"));
		return Card.of(body)
			.row(visit.actor().runs(committee.id())
					? Button.press(Text.of("committees.card.roll"), new RollButton.Turn(committee.id(), 0)) : null)
			.row(Button.press(Text.of("committees.card.back"), new CommitteeListButton.Turn(0)));
	}

	private @Nullable Text officers(List<Appointment> seats) {
		List<Appointment> officers = seats.stream().filter((seat) -> seat.role().runsTheCommittee()).toList();
		if (officers.isEmpty()) {
			return null;
		}
		Map<MemberId, Person> people = this.register.find(officers.stream().map(Appointment::member).toList());
		Map<Role, List<Appointment>> byRole = officers.stream().collect(Collectors.groupingBy(Appointment::role));
		return Text.lines(
				Arrays.stream(Role.values())
					.filter(byRole::containsKey)
					.<Text>map((role) -> Text.of("committees.card.officers", "role",
							Text.of("committees.role", "role", role), "names", Text.joined(", ",
									byRole.getOrDefault(role, List.of())
										.stream()
										.map(Appointment::member)
										.filter(people::containsKey)
										.<Text>map((member) -> Objects.requireNonNull(people.get(member)).salutation())
										.toList())))
					.toList());
	}

	/** The window whose day is still to come. */
	private Text window(Cadence cadence, LocalDate day) {
		Windows.Window window = this.windows.at(cadence, day);
		if (window.proposed().isBefore(day)) {
			window = this.windows.after(cadence, window);
		}
		return Text.of("committees.card.window", "from", window.from(), "last", window.until().minusDays(1), "proposed",
				window.proposed());
	}

}
