package kr.bridgebot.members.chat;

import java.util.UUID;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.AdmissionDesk;
import kr.bridgebot.members.AdmissionDesk.Welcome;
import org.springframework.stereotype.Component;

/** The answer to what a link would make of somebody. */
@Component
class ConsentButton implements ButtonHandler<ConsentButton.Consent> {

	private final AdmissionDesk admission;

	ConsentButton(AdmissionDesk admission) {
		this.admission = admission;
	}

	/**
	 * Agrees or does not.
	 *
	 * @param offer which one: void unless it was made to the same account
	 */
	@Payload.Code("link")
	record Consent(UUID offer, boolean agreed) implements Payload {
	}

	@Override
	public Class<Consent> payload() {
		return Consent.class;
	}

	@Override
	public Reply on(Consent consent, Visit visit) {
		if (!consent.agreed()) {
			this.admission.decline(consent.offer(), visit.actor());
			return Reply.replace(Card.of(Text.of("members.consent.declined")));
		}
		return this.admission.consent(consent.offer(), visit.actor(), visit.profile().name())
			.map((welcome) -> Reply.replace(Card.of(words(welcome))))
			.orElseGet(() -> gone(visit));
	}

	/** Pressed again by somebody who got in the first time: nothing is wrong then. */
	private static Reply gone(Visit visit) {
		return visit.actor().isKnown() ? Reply.notice(Text.of("members.consent.done"))
				: Reply.replace(Card.of(Text.of("members.start.void")));
	}

	private static Text words(Welcome welcome) {
		return switch (welcome) {
			case Welcome.Member member ->
				Text.lines(Text.of("members.welcome.member", "person", member.self().salutation()),
						Text.of("members.start.shortcuts"));
			case Welcome.Assistant assistant ->
				Text.lines(Text.of("members.welcome.assistant", "principal", assistant.principal().salutation()),
						Text.of("members.start.shortcuts"));
			case Welcome.Secretary secretary ->
				Text.of("members.welcome.secretariat", "person", secretary.self().salutation());
		};
	}

}
