package kr.bridgebot.members.chat;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Entrance;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.Offer;
import kr.bridgebot.members.Person;
import kr.bridgebot.members.AdmissionDesk;
import kr.bridgebot.members.Belonging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets people in who come with a link of the roster: says who they are about to become
 * and what will be stored, and asks for their consent.
 */
@Component
class LinkEntrance implements Entrance {

	private final AdmissionDesk admission;

	private final Belonging belonging;

	LinkEntrance(AdmissionDesk admission, Belonging belonging) {
		this.admission = admission;
		this.belonging = belonging;
	}

	@Override
	public @Nullable Reply on(String code, Visit visit) {
		return this.admission.offer(code, visit.actor(), visit.profile().name())
			.map((offer) -> Reply.say(question(offer, visit.at())))
			.orElse(null);
	}

	private Card question(Offer offer, Instant at) {
		Text question = switch (offer) {
			case Offer.Membership membership ->
				Text.lines(Text.of("members.consent.member", "person", membership.person().salutation()),
						organisation(membership.person()), email(membership.person()), seats(membership.person(), at));
			case Offer.Assistance assistance ->
				Text.lines(Text.of("members.consent.assistant", "principal", assistance.principal().salutation()),
						organisation(assistance.principal()), entered(assistance.calledName()));
			case Offer.Secretariat secretariat ->
				Text.lines(Text.of("members.consent.secretariat"), entered(secretariat.calledName()));
		};
		return Card.of(Text.joined("\n\n", List.of(question, Text.of("members.consent.stored"))))
			.row(Button.press(Text.of("members.consent.agree"), new ConsentButton.Consent(offer.id(), true),
					Button.Style.YES),
					Button.press(Text.of("members.consent.decline"), new ConsentButton.Consent(offer.id(), false)));
	}

	private static @Nullable Text organisation(Person person) {
		return person.organisation().isEmpty() ? null
				: Text.of("members.card.organisation", "organisation", person.organisation());
	}

	/** Enough to recognise one's own, too little to learn another's. */
	private static @Nullable Text email(Person person) {
		return person.email().isEmpty() ? null
				: Text.of("members.card.email", "email", person.email().replaceFirst("(?<=^.)[^@]*", "***"));
	}

	private @Nullable Text seats(Person person, Instant at) {
		List<Text> seats = this.belonging.seats(person.id(), at);
		return seats.isEmpty() ? null : Text.of("members.card.seats", "seats", Text.joined(", ", seats));
	}

	private static @Nullable Text entered(@Nullable String calledName) {
		return (calledName == null) ? null : Text.of("members.consent.entered", "name", calledName);
	}

}
