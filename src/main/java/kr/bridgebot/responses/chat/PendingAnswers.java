package kr.bridgebot.responses.chat;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.chat.Text;
import kr.bridgebot.errands.Errand;
import kr.bridgebot.errands.Errands;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.responses.Response;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** The answers a person still owes, for themselves and for those they assist. */
@Component
class PendingAnswers implements Errands {

	private final InvitationList invitations;

	PendingAnswers(InvitationList invitations) {
		this.invitations = invitations;
	}

	@Override
	public List<Errand> of(Actor actor, Instant now) {
		return this.invitations.of(actor)
			.stream()
			.filter((invitation) -> isOwed(invitation.response()) && now.isBefore(invitation.seminar().answersBy()))
			.map((invitation) -> errand(invitation, actor))
			.toList();
	}

	private static boolean isOwed(Response response) {
		return response.answer() == Answer.PENDING || response.reconfirm();
	}

	private static Errand errand(Invitation invitation, Actor reader) {
		boolean own = invitation.response().member().equals(reader.member());
		Text what = Text.of(own ? "responses.errand" : "responses.errand.for", "seminar", Lines.title(invitation),
				"start", invitation.seminar().startsAt(), "member", invitation.member().salutation());
		return new Errand(what, invitation.seminar().answersBy(), Text.of("responses.errand.open"),
				new SeminarsCommand.Look(invitation.seminar().id(), invitation.response().member()));
	}

}
