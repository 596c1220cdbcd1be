package kr.bridgebot.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kr.bridgebot.chat.Span;
import kr.bridgebot.chat.Text;
import kr.bridgebot.members.Person;
import kr.bridgebot.responses.AttendanceSheet;
import kr.bridgebot.responses.AttendanceState;
import kr.bridgebot.responses.Proxy;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.responses.ResponseBoard.Line;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When and where a meeting was, and who came. Minutes tell no difference between those
 * who had said that they would not come and those who had not.
 */
@Component
class AttendanceRecords {

	/** So many are named; beyond that they are counted. */
	private static final int NAMED = 150;

	private final AttendanceSheet sheet;

	private final ResponseBoard board;

	AttendanceRecords(AttendanceSheet sheet, ResponseBoard board) {
		this.sheet = sheet;
		this.board = board;
	}

	/** All of it, one thing a line. */
	Text attendance(SeminarView seminar) {
		List<Line> invited = this.board.roll(seminar.id());
		Map<MemberId, AttendanceState> marks = this.sheet.of(seminar.id());
		List<Line> present = marked(invited, marks,
				(mark) -> mark == AttendanceState.PRESENT || mark == AttendanceState.PRESENT_PROXY);
		List<Line> absent = marked(invited, marks,
				(mark) -> mark == AttendanceState.ABSENT || mark == AttendanceState.ABSENT_NOTICE);
		int unmarked = invited.size() - present.size() - absent.size();
		return Text.lines(Text.of("minutes.record.when", "span", new Span(seminar.startsAt(), seminar.endsAt())),
				seminar.venue().isEmpty() ? null : Text.of("minutes.record.where", "venue", seminar.venue()),
				seminar.topic().isEmpty() ? null : Text.of("minutes.record.topic", "topic", seminar.topic()),
				line("minutes.record.present", present, marks), line("minutes.record.absent", absent, marks),
				(unmarked == 0) ? null : Text.of("minutes.record.unmarked", "count", unmarked));
	}

	private static List<Line> marked(List<Line> invited, Map<MemberId, AttendanceState> marks,
			Predicate<AttendanceState> wanted) {
		return invited.stream()
			.filter((line) -> wanted.test(marks.getOrDefault(line.person().id(), AttendanceState.UNKNOWN)))
			.toList();
	}

	private static @Nullable Text line(String key, List<Line> lines, Map<MemberId, AttendanceState> marks) {
		if (lines.isEmpty()) {
			return null;
		}
		List<Text> names = new ArrayList<>();
		lines.stream().limit(NAMED).forEach((line) -> names.add(name(line, marks.get(line.person().id()))));
		if (lines.size() > NAMED) {
			names.add(Text.of("minutes.record.more", "count", lines.size() - NAMED));
		}
		return Text.of(key, "count", lines.size(), "names", Text.joined(", ", names));
	}

	private static Text name(Line line, @Nullable AttendanceState mark) {
		Text name = name(line.person());
		Proxy proxy = line.response().proxy();
		return (mark == AttendanceState.PRESENT_PROXY) ? Text.of("minutes.record.proxy", "member", name, "proxy",
				(proxy == null) ? "" : (proxy.name() + " " + proxy.title()).strip(), "named",
				(proxy == null) ? "no" : "yes") : name;
	}

	/** A person as minutes name them: name and title. */
	static Text name(Person person) {
		return person.erased() ? person.salutation() : Text.literal((person.name() + " " + person.title()).strip());
	}

}
