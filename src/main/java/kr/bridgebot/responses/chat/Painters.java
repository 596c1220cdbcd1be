package kr.bridgebot.responses.chat;

import java.time.temporal.ChronoUnit;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Reader;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.CardKinds;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.responses.Move;
import kr.bridgebot.responses.ResponseBoard;
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

		Asking(ResponseBoard board) {
			super(board);
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

		Nudging(ResponseBoard board) {
			super(board);
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

		Reminding(ResponseBoard board) {
			super(board);
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

		Moving(ResponseBoard board) {
			super(board);
		}

		@Override
		public String kind() {
			return CardKinds.MOVED;
		}

		@Override
		Text head(Invitation invitation, Reader reader, boolean shown) {
			Move before = invitation.moved();
			if (before == null) {
				return plain(invitation, reader);
			}
			SeminarView seminar = invitation.seminar();
			Text what = before.start().equals(seminar.startsAt())
					? Text.of("responses.moved.place", "seminar", Lines.title(invitation))
					: Text.of("responses.moved.date", "seminar", Lines.title(invitation), "before", before.start(),
							"after", seminar.startsAt());
			boolean asks = invitation.response().reconfirm();
			return Text.lines(Text.lasting(what), asks ? Text.of("responses.moved.ask", "answer",
					Lines.answer(invitation.response(), seminar, invitation.position())) : null);
		}

	}

	/** Tells that a seat became free. */
	@Component
	static class Seating extends InvitationPainter {

		Seating(ResponseBoard board) {
			super(board);
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
