package kr.bridgebot.responses.chat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.bridgebot.chat.Spreadsheets;
import kr.bridgebot.chat.Spreadsheets.Column;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.responses.AttendanceState;
import kr.bridgebot.responses.Proxy;
import kr.bridgebot.responses.Response;
import kr.bridgebot.responses.ResponseBoard.Line;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the answers to a meeting as a spreadsheet, a line a member, in the reader's
 * language.
 */
@Component
class AnswersWorkbook {

	private static final List<String> COLUMNS = List.of("name", "organisation", "answer", "mode", "proxy", "reason",
			"at", "by", "attendance");

	private static final int WIDTH = 18;

	private final Spreadsheets spreadsheets;

	private final MemberRegister register;

	private final ZoneId zone;

	AnswersWorkbook(Spreadsheets spreadsheets, MemberRegister register, ZoneId zone) {
		this.spreadsheets = spreadsheets;
		this.register = register;
		this.zone = zone;
	}

	byte[] write(List<Line> lines, Map<MemberId, AttendanceState> attendance, Visit visit) {
		Map<MemberId, Person> speakers = this.register.find(speakers(lines));
		List<Column> columns = COLUMNS.stream()
			.map((column) -> new Column(Text.of("responses.export.column." + column), WIDTH))
			.toList();
		return this.spreadsheets.write(Text.of("responses.export.sheet"), columns, visit, this.zone,
				(sheet) -> lines.forEach((line) -> sheet
					.add(cells(line, speakers, attendance.getOrDefault(line.person().id(), AttendanceState.UNKNOWN)))));
	}

	private static List<@Nullable Object> cells(Line line, Map<MemberId, Person> speakers, AttendanceState attendance) {
		Response response = line.response();
		Proxy proxy = response.proxy();
		Person speaker = (response.answeredBy() == null) ? null : speakers.get(response.answeredBy());
		return Arrays.asList(line.person().name(), line.person().organisation(),
				Text.of("responses.export.answer." + response.answer()),
				(response.mode() == null) ? null : Text.of("responses.export.mode." + response.mode()),
				(proxy == null) ? null : proxy.name() + " " + proxy.title(), response.reason(), response.answeredAt(),
				(speaker == null) ? null : speaker.name(), Text.of("responses.attendance." + attendance));
	}

	private static Collection<MemberId> speakers(List<Line> lines) {
		return lines.stream()
			.map((line) -> line.response().answeredBy())
			.flatMap(Stream::ofNullable)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

}
