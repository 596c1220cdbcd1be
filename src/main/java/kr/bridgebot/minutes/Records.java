package kr.bridgebot.minutes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kr.bridgebot.agenda.AgendaBook;
import kr.bridgebot.agenda.AgendaTexts;
import kr.bridgebot.agenda.ItemView;
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

/** What is on record of a meeting, in the words that minutes begin with. */
@Component
class Records {

	/** So many are named; beyond that they are counted. */
	private static final int NAMED = 150;

	private final AttendanceSheet sheet;

	private final ResponseBoard board;

	private final AgendaBook agenda;

	Records(AttendanceSheet sheet, ResponseBoard board, AgendaBook agenda) {
		this.sheet = sheet;
		this.board = board;
		this.agenda = agenda;
	}

	/** What each section says by itself; one of which nothing is known is left out. */
	Map<Section, Text> of(SeminarView seminar) {
		Map<Section, Text> records = new EnumMap<>(Section.class);
		records.put(Section.ATTENDANCE, Text.lasting(attendance(seminar)));
		List<ItemView> items = this.agenda.of(seminar.id());
		if (!items.isEmpty()) {
			records.put(Section.DISCUSSION, Text.lines(items.stream().map(Records::discussed).toList()));
			records.put(Section.CONCLUSION, Text.lasting(Text.lines(items.stream().map(Records::concluded).toList())));
		}
		return records;
	}

	private static Text discussed(ItemView item) {
		return Text.of("minutes.record.item", "position", item.position(), "title", item.title(), "presenter",
				item.presenter(), "presented", item.presenter().isEmpty() ? "no" : "yes");
	}

	private static Text concluded(ItemView item) {
		return Text.of("minutes.record.outcome", "position", item.position(), "title", item.title(), "standing",
				(item.outcome() != null) ? AgendaTexts.outcome(item.outcome()) : AgendaTexts.state(item.state()),
				"conclusion", item.conclusion(), "concluded", item.conclusion().isEmpty() ? "no" : "yes");
	}

	private Text attendance(SeminarView seminar) {
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
		Person person = line.person();
		Text name = person.erased() ? person.salutation()
				: Text.literal((person.name() + " " + person.title()).strip());
		Proxy proxy = line.response().proxy();
		return (mark == AttendanceState.PRESENT_PROXY) ? Text.of("minutes.record.proxy", "member", name, "proxy",
				(proxy == null) ? "" : (proxy.name() + " " + proxy.title()).strip(), "named",
				(proxy == null) ? "no" : "yes") : name;
	}

}
