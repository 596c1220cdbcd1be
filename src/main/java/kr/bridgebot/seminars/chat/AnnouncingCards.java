package kr.bridgebot.seminars.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.delivery.Audience;
import kr.bridgebot.delivery.Departure;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.seminars.InvitationPreview;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.SeminarView;
import org.springframework.stereotype.Component;

/**
 * Paints what is asked before members hear of a meeting: what they hear, who, and when.
 */
@Component
class AnnouncingCards {

	private final PlanCards cards;

	private final InvitationPreview preview;

	private final Appointments appointments;

	private final Outbox outbox;

	private final Departure departure;

	AnnouncingCards(PlanCards cards, InvitationPreview preview, Appointments appointments, Outbox outbox,
			Departure departure) {
		this.cards = cards;
		this.preview = preview;
		this.appointments = appointments;
		this.outbox = outbox;
		this.departure = departure;
	}

	/** The invitation as members will see it, and how many will. */
	Card announcing(PlanView plan, Instant at) {
		SeminarView seminar = plan.seminar();
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("seminar.announce.title", "title", this.cards.title(seminar)));
		lines.add(Text.of("seminar.announce.invitation", "invitation", this.preview.invitation(seminar, at)));
		if (seminar.mode() != Mode.ONSITE && !seminar.link().isEmpty()) {
			lines.add(Text.of("seminar.announce.link", "link", seminar.link()));
		}
		lines.addAll(this.cards.cautions(plan));
		lines.add(this.departure.named("seminar.announce.consequence", at, "audience", audience(seminar)));
		return Card.of(Text.lines(lines))
			.row(Button.press(Text.of("seminar.button.announce.sure"),
					new AnnounceButton.Press(seminar.id(), plan.version(), true), Button.Style.MAIN))
			.row(PlanCards.back(seminar));
	}

	/** What would change for members who have been told already. */
	Card rescheduling(PlanView plan, SeminarView change, Instant at) {
		SeminarView seminar = plan.seminar();
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("seminar.reschedule.title", "title", this.cards.title(seminar)));
		lines.addAll(this.cards.differences(seminar, change));
		lines.addAll(this.cards.cautions(plan));
		lines.add(this.departure.named("seminar.reschedule.consequence", at, "audience", audience(change)));
		return Card.of(Text.lines(lines))
			.row(Button.press(Text.of("seminar.button.reschedule.sure"),
					new RescheduleButton.Press(seminar.id(), plan.version(), true), Button.Style.MAIN))
			.row(PlanCards.back(seminar));
	}

	/** How many would be told, and how many of them cannot be reached yet. */
	private Text audience(SeminarView seminar) {
		Audience audience = this.outbox.audience(this.appointments.on(seminar.committee(), this.cards.day(seminar))
			.stream()
			.map(Appointment::member)
			.toList());
		boolean whole = audience.reached() == audience.size();
		return Text.of("seminar.audience", "count", audience.size(), "whole", whole ? "yes" : "no", "reached",
				audience.reached(), "unlinked", audience.unlinked(), "blocked", audience.blocked());
	}

}
