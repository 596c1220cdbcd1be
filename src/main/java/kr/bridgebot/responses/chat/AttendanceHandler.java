package kr.bridgebot.responses.chat;

import java.util.List;
import java.util.Map;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.responses.AttendanceKey;
import kr.bridgebot.responses.AttendanceSheet;
import kr.bridgebot.responses.AttendanceState;
import kr.bridgebot.responses.ResponseBoard.Line;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** The attendance sheet: a page of names; each tap on one turns its mark to the next. */
@Component
class AttendanceHandler implements ButtonHandler<AttendanceKey> {

	private final ResponseBoard board;

	private final AttendanceSheet sheet;

	AttendanceHandler(ResponseBoard board, AttendanceSheet sheet) {
		this.board = board;
		this.sheet = sheet;
	}

	/** Marks one person. */
	@Payload.Code("am")
	record Mark(SeminarId seminar, MemberId member, AttendanceState to) implements Payload {
	}

	/** Marks everybody the way they had answered. */
	@Payload.Code("aa")
	record MarkAll(SeminarId seminar) implements Payload {
	}

	@Override
	public Class<AttendanceKey> payload() {
		return AttendanceKey.class;
	}

	@Override
	public Reply on(AttendanceKey payload, Visit visit) {
		return Reply.replace(page(visit.actor(), payload.seminar(), payload.page()));
	}

	private Card page(Actor officer, SeminarId id, int page) {
		this.board.inspect(officer, id);
		List<Line> lines = this.board.list(officer, id);
		Map<MemberId, AttendanceState> marks = this.sheet.of(id);
		Paging paging = Paging.of(lines.size(), AnswerList.PAGE, page);
		long present = marks.values()
			.stream()
			.filter((state) -> state == AttendanceState.PRESENT || state == AttendanceState.PRESENT_PROXY)
			.count();
		Card card = Card
			.of(Text.of("responses.attendance.head", "present", present, "unmarked", lines.size() - marks.size()));
		for (Line line : paging.cut(lines)) {
			AttendanceState mark = marks.getOrDefault(line.person().id(), AttendanceState.UNKNOWN);
			card = card.row(Button.press(Text.of("responses.attendance.line", "member", line.person().salutation(),
					"mark", Text.of("responses.attendance." + mark)), new Mark(id, line.person().id(), next(mark))));
		}
		return paging.row(card, (to) -> new AttendanceKey(id, to))
			.row(Button.press(Text.of("responses.attendance.all"), new MarkAll(id)),
					Button.press(Text.of("responses.button.back"), new AnswersCommand.Look(id)));
	}

	/** The page on which somebody stands. */
	private int pageOf(Actor officer, SeminarId id, MemberId member) {
		List<MemberId> order = this.board.list(officer, id).stream().map((line) -> line.person().id()).toList();
		return Math.max(0, order.indexOf(member)) / AnswerList.PAGE;
	}

	private static AttendanceState next(AttendanceState mark) {
		return switch (mark) {
			case UNKNOWN -> AttendanceState.PRESENT;
			case PRESENT -> AttendanceState.PRESENT_PROXY;
			case PRESENT_PROXY -> AttendanceState.ABSENT_NOTICE;
			case ABSENT_NOTICE -> AttendanceState.ABSENT;
			case ABSENT -> AttendanceState.UNKNOWN;
		};
	}

	/** Takes marks. */
	@Component
	static class Marking implements ButtonHandler<Mark> {

		private final AttendanceHandler handler;

		Marking(AttendanceHandler handler) {
			this.handler = handler;
		}

		@Override
		public Class<Mark> payload() {
			return Mark.class;
		}

		@Override
		public Reply on(Mark payload, Visit visit) {
			this.handler.sheet.mark(visit.actor(), payload.seminar(), payload.member(), payload.to());
			int page = this.handler.pageOf(visit.actor(), payload.seminar(), payload.member());
			return Reply.replace(this.handler.page(visit.actor(), payload.seminar(), page))
				.andNotice(
						Text.of("responses.attendance.saved", "mark", Text.of("responses.attendance." + payload.to())));
		}

	}

	/** Marks all at once. */
	@Component
	static class MarkingAll implements ButtonHandler<MarkAll> {

		private final AttendanceHandler handler;

		MarkingAll(AttendanceHandler handler) {
			this.handler = handler;
		}

		@Override
		public Class<MarkAll> payload() {
			return MarkAll.class;
		}

		@Override
		public Reply on(MarkAll payload, Visit visit) {
			this.handler.sheet.markAsAnswered(visit.actor(), payload.seminar());
			return Reply.replace(this.handler.page(visit.actor(), payload.seminar(), 0))
				.andNotice(Text.of("responses.attendance.all.done"));
		}

	}

}
