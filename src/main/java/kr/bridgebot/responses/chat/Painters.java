package kr.bridgebot.responses.chat;

import java.time.temporal.ChronoUnit;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Reader;
import kr.bridgebot.members.Person;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.CardKinds;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.seminars.SeminarView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The occasions on which a member's invitation is shown. */
final class Painters {

	private Painters() {
	}

	/** Asks whoever may still answer freely and has not. */
	private static Text plain(Invitation invitation, Reader reader) {
		boolean asks = invitation.response().answer() == Answer.PENDING
				&& reader.at().isBefore(invitation.seminar().answersBy());
		return Text.of(asks ? "responses.head.asking" : "responses.head", "seminar", Lines.title(invitation));
	}

	/** Asks, and shows what was answered. */
	@Component
	static class Asking extends InvitationPainter {

		Asking(Invited invited) {
			super(invited);
		}

		@Override
		public String kind() {
			return CardKinds.INVITATION;
		}

		@Override
		Text head(Invitation invitation, Reader reader, boolean shown) {
			return plain(invitation, reader);
		}

	}

	/** Asks once more; not sent to somebody who has answered meanwhile. */
	@Component
	static class Nudging extends InvitationPainter {

		Nudging(Invited invited) {
			super(invited);
		}

		@Override
		public String kind() {
			return CardKinds.NUDGE;
		}

		@Override
		@Nullable Text head(Invitation invitation, Reader reader, boolean shown) {
			SeminarView seminar = invitation.seminar();
			boolean silent = invitation.response().answer() == Answer.PENDING;
			if (!silent || !reader.at().isBefore(seminar.answersBy())) {
				return shown ? plain(invitation, reader) : null;
			}
			long days = ChronoUnit.DAYS.between(reader.at().atZone(reader.zone()).toLocalDate(),
					seminar.answersBy().atZone(reader.zone()).toLocalDate());
			return (days == 0)
					? Text.of("responses.nudge.today", "deadline", seminar.answersBy(), "seminar",
							Lines.title(invitation))
					: Text.of("responses.nudge", "days", days, "seminar", Lines.title(invitation));
		}

	}

	/** Reminds of a meeting one comes to; not sent to somebody who comes no more. */
	@Component
	static class Reminding extends InvitationPainter {

		Reminding(Invited invited) {
			super(invited);
		}

		@Override
		public String kind() {
			return CardKinds.REMINDER;
		}

		@Override
		@Nullable Text head(Invitation invitation, Reader reader, boolean shown) {
			if (invitation.response().answer() != Answer.YES
					|| !reader.at().isBefore(invitation.seminar().startsAt())) {
				return shown ? plain(invitation, reader) : null;
			}
			return Text.of("responses.reminder", "start", invitation.seminar().startsAt(), "seminar",
					Lines.title(invitation));
		}

	}

	/** Tells from where to where the meeting moved, and asks whether the answer stays. */
	@Component
	static class Moving extends InvitationPainter {

		Moving(Invited invited) {
			super(invited);
		}

		@Override
		public String kind() {
			return CardKinds.MOVED;
		}

		@Override
		Text head(Invitation invitation, Reader reader, boolean shown) {
			boolean asks = invitation.response().reconfirm();
			return Text
				.lines(Text.lasting(Changes.told(invitation, () -> plain(invitation, reader))),
						asks ? Text.of("responses.moved.ask", "answer",
								Lines.answer(invitation.response(), invitation.seminar(), invitation.position()))
								: null);
		}

	}

	/** Tells what else changed; not sent to somebody who has declined meanwhile. */
	@Component
	static class Changing extends InvitationPainter {

		Changing(Invited invited) {
			super(invited);
		}

		@Override
		public String kind() {
			return CardKinds.CHANGED;
		}

		@Override
		@Nullable Text head(Invitation invitation, Reader reader, boolean shown) {
			if (!shown && invitation.response().answer() == Answer.NO) {
				return null;
			}
			return Text.lasting(Changes.told(invitation, () -> plain(invitation, reader)));
		}

		/** Nothing of what stays as it was; the invitation has it. */
		@Override
		Text details(Invitation invitation) {
			return Text.lines(Lines.link(invitation.seminar(), invitation.response()));
		}

	}

	/**
	 * Tells a member what was answered in their name; not sent when they have answered
	 * themselves meanwhile.
	 */
	@Component
	static class Answering extends InvitationPainter {

		Answering(Invited invited) {
			super(invited);
		}

		@Override
		public String kind() {
			return CardKinds.ANSWERED;
		}

		@Override
		@Nullable Text head(Invitation invitation, Reader reader, boolean shown) {
			Person speaker = invitation.speaker();
			if (speaker == null) {
				return shown ? plain(invitation, reader) : null;
			}
			return Text.of("responses.answered", "speaker", speaker.salutation(), "seminar", Lines.title(invitation));
		}

	}

	/** Tells that a seat became free. */
	@Component
	static class Seating extends InvitationPainter {

		Seating(Invited invited) {
			super(invited);
		}

		@Override
		public String kind() {
			return CardKinds.SEATED;
		}

		@Override
		@Nullable Text head(Invitation invitation, Reader reader, boolean shown) {
			if (!invitation.response().answer().comes()) {
				return shown ? plain(invitation, reader) : null;
			}
			return Text.of("responses.seated", "seminar", Lines.title(invitation));
		}

	}

}
