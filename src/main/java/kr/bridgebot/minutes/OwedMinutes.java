package kr.bridgebot.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.errands.Errand;
import kr.bridgebot.errands.Errands;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Role;
import org.springframework.stereotype.Component;

/**
 * The minutes that a person owes: their body's clerk, where there is none its chair, else
 * the secretariat.
 */
@Component
public class OwedMinutes implements Errands {

	private final SeminarCalendar calendar;

	private final MinutesDrafts drafts;

	private final CommitteeBoard board;

	private final Appointments appointments;

	private final MinutesPages pages;

	private final MinutesSettings settings;

	private final ZoneId zone;

	OwedMinutes(SeminarCalendar calendar, MinutesDrafts drafts, CommitteeBoard board, Appointments appointments,
			MinutesPages pages, MinutesSettings settings, ZoneId zone) {
		this.calendar = calendar;
		this.drafts = drafts;
		this.board = board;
		this.appointments = appointments;
		this.pages = pages;
		this.settings = settings;
		this.zone = zone;
	}

	@Override
	public List<Errand> of(Actor actor, Instant now) {
		return owedBy(actor, now).stream()
			.map((seminar) -> new Errand(
					Text.of("minutes.errand", "seminar", this.pages.title(seminar), "start", seminar.startsAt()),
					due(seminar), Text.of("minutes.button.write"), new MinutesKey(seminar.id())))
			.toList();
	}

	/** The meetings whose minutes this person owes, by date. */
	public List<SeminarView> owedBy(Actor actor, Instant now) {
		List<CommitteeId> bodies = this.board.all().stream().map(Committee::id).filter(actor::runs).toList();
		if (bodies.isEmpty()) {
			return List.of();
		}
		List<SeminarView> held = new ArrayList<>(this.calendar.upcoming(bodies)
			.stream()
			.filter((seminar) -> seminar.state() == SeminarState.HELD)
			.toList());
		Set<SeminarId> published = this.drafts.published(held.stream().map(SeminarView::id).toList());
		held.removeIf((seminar) -> published.contains(seminar.id()));
		if (held.isEmpty()) {
			return held;
		}
		Map<CommitteeId, Set<Role>> filled = filled(now);
		held.removeIf((seminar) -> !owes(actor, seminar.committee(), filled));
		return held;
	}

	private static boolean owes(Actor actor, CommitteeId committee, Map<CommitteeId, Set<Role>> filled) {
		Set<Role> roles = filled.getOrDefault(committee, Set.of());
		Role own = actor.seats().get(committee);
		if (roles.contains(Role.CLERK)) {
			return own == Role.CLERK;
		}
		boolean chaired = roles.contains(Role.CHAIR) || roles.contains(Role.CO_CHAIR);
		return chaired ? own == Role.CHAIR || own == Role.CO_CHAIR : actor.secretariat();
	}

	/** Which offices of which bodies are filled today. */
	private Map<CommitteeId, Set<Role>> filled(Instant now) {
		Map<CommitteeId, Set<Role>> filled = new HashMap<>();
		for (Appointment seat : this.appointments.on(now.atZone(this.zone).toLocalDate())) {
			filled.computeIfAbsent(seat.committee(), (committee) -> new HashSet<>()).add(seat.role());
		}
		return filled;
	}

	/** When it is asked for first. */
	private Instant due(SeminarView seminar) {
		Duration first = this.settings.owed()
			.clerk()
			.stream()
			.min(Duration::compareTo)
			.orElseGet(() -> Duration.ofDays(3));
		return this.settings.owed().after(seminar.endsAt(), first, this.zone);
	}

}
