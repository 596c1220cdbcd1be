package kr.bridgebot.responses.chat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.CardPainter;
import kr.bridgebot.delivery.Reader;
import kr.bridgebot.members.Person;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.responses.Proxy;
import kr.bridgebot.responses.Response;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import org.jspecify.annotations.Nullable;

/**
 * Paints the cards about one member's invitation. They differ in their first line and in
 * when they are worth sending; all of them take the answer and show it.
 */
abstract class InvitationPainter implements CardPainter {

	private final Invited invited;

	InvitationPainter(Invited invited) {
		this.invited = invited;
	}

	/**
	 * What the card is about.
	 * @return null when it is not worth sending, or saying, any more
	 */
	abstract @Nullable Text head(Invitation invitation, Reader reader, boolean shown);

	/** What stands about the meeting, below the head. */
	Text details(Invitation invitation) {
		SeminarView seminar = invitation.seminar();
		return Text.lines(SeminarTexts.when(seminar), Lines.venue(seminar), Lines.link(seminar, invitation.response()),
				SeminarTexts.topic(seminar), SeminarTexts.capacity(seminar));
	}

	/** What a card about an open invitation says. */
	Text words(Invitation invitation, Reader reader) {
		Text head = head(invitation, reader, true);
		return open(invitation, reader, (head != null) ? head : Text.empty()).body();
	}

	@Override
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		return this.invited.paint(paintings,
				(painting, invitation) -> paint(invitation, painting.reader(), painting.shown()));
	}

	private @Nullable Card paint(Invitation invitation, Reader reader, boolean shown) {
		SeminarView seminar = invitation.seminar();
		boolean open = seminar.state().isOpen() && reader.at().isBefore(seminar.endsAt())
				&& invitation.response().invited();
		if (!open) {
			return shown ? Card.of(Text.lasting(over(invitation, reader))) : null;
		}
		Text head = head(invitation, reader, shown);
		return (head == null) ? null : open(invitation, reader, head);
	}

	private Card open(Invitation invitation, Reader reader, Text head) {
		SeminarView seminar = invitation.seminar();
		Response response = invitation.response();
		boolean closed = !reader.at().isBefore(seminar.answersBy());
		boolean foreign = !response.member().equals(reader.reader());
		Text body = Text.lines(head, Text.lasting(Text.lines(Lines.whose(invitation, reader), details(invitation),
				Lines.deadline(seminar, response.answer(), closed), mine(invitation, foreign))));
		boolean asksAgain = response.reconfirm() && !closed;
		Card card = Lines.keys(
				Card.of(body)
					.row(asksAgain ? Button.press(
							Text.of("responses.button.keep", "answer",
									Lines.answer(response, seminar, invitation.position())),
							new KeepButton(response.seminar(), response.member()), Button.Style.MAIN) : null),
				invitation, closed);
		boolean explainable = response.answer() == Answer.NO && response.reason().isEmpty();
		return card.row(
				explainable ? Button.press(Text.of("responses.button.reason"),
						new ReasonButton(response.seminar(), response.member())) : null,
				sent(response) ? Button.press(Text.of("responses.button.proxy-link"),
						new ProxyLinkButton(response.seminar(), response.member())) : null,
				Button.press(Text.of("responses.button.file"), new FileButton(response.seminar())));
	}

	/** Whether somebody is sent, and the body has nothing against it. */
	private static boolean sent(Response response) {
		Proxy proxy = response.proxy();
		return response.answer() == Answer.PROXY && proxy != null && proxy.approval() != Proxy.Approval.REQUESTED;
	}

	private static @Nullable Text mine(Invitation invitation, boolean foreign) {
		Response response = invitation.response();
		if (response.answeredAt() == null || response.answer() == Answer.PENDING) {
			return null;
		}
		Text answer = Lines.answer(response, invitation.seminar(), invitation.position());
		Text line = Text.of(foreign ? "responses.theirs" : "responses.mine", "answer", answer, "at",
				response.answeredAt());
		Person speaker = invitation.speaker();
		if (speaker != null) {
			line = Text.of("responses.spoken", "line", line, "speaker", speaker.salutation());
		}
		return Text.lines(List.of(line, response.reconfirm() ? Text.of("responses.reconfirm") : Text.empty(),
				response.reason().isEmpty() ? Text.empty() : Text.of("responses.reason", "reason", response.reason())));
	}

	private static Text over(Invitation invitation, Reader reader) {
		SeminarView seminar = invitation.seminar();
		String why = invitation.response().invited() ? "responses.over." + seminar.state() : "responses.over.withdrawn";
		Response response = invitation.response();
		String said = Lines.isForeign(invitation, reader) ? "responses.said.theirs" : "responses.said";
		return Text.lines(Text.of("responses.head", "seminar", Lines.title(invitation)),
				Lines.whose(invitation, reader), SeminarTexts.when(seminar), Text.of(why),
				(response.answer() == Answer.PENDING) ? null
						: Text.of(said, "answer", Lines.answer(response, seminar, invitation.position())));
	}

}
