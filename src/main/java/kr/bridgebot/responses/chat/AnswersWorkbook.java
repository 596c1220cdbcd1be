package kr.bridgebot.responses.chat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.responses.AttendanceState;
import kr.bridgebot.responses.Proxy;
import kr.bridgebot.responses.Response;
import kr.bridgebot.responses.ResponseBoard.Line;
import kr.bridgebot.shared.MemberId;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * Writes the answers to a meeting as a spreadsheet, a line a member, in the reader's
 * language.
 */
@Component
class AnswersWorkbook {

	private static final List<String> COLUMNS = List.of("name", "organisation", "answer", "mode", "proxy", "reason",
			"at", "by", "attendance");

	private final Texts texts;

	private final MemberRegister register;

	private final ZoneId zone;

	AnswersWorkbook(Texts texts, MemberRegister register, ZoneId zone) {
		this.texts = texts;
		this.register = register;
		this.zone = zone;
	}

	byte[] write(List<Line> lines, Map<MemberId, AttendanceState> attendance, Visit visit) {
		Map<MemberId, Person> speakers = this.register.find(speakers(lines));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(bytes, "BridgeBot", "1.0")) {
			Worksheet sheet = workbook.newWorksheet(plain(Text.of("responses.export.sheet"), visit));
			for (int column = 0; column < COLUMNS.size(); column++) {
				sheet.value(0, column, plain(Text.of("responses.export.column." + COLUMNS.get(column)), visit));
				sheet.style(0, column).bold().set();
				sheet.width(column, 18);
			}
			int row = 1;
			for (Line line : lines) {
				write(sheet, row++, line, speakers,
						attendance.getOrDefault(line.person().id(), AttendanceState.UNKNOWN), visit);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private void write(Worksheet sheet, int row, Line line, Map<MemberId, Person> speakers, AttendanceState attendance,
			Visit visit) {
		Response response = line.response();
		Proxy proxy = response.proxy();
		sheet.value(row, 0, guarded(line.person().name()));
		sheet.value(row, 1, guarded(line.person().organisation()));
		sheet.value(row, 2, plain(Text.of("responses.export.answer." + response.answer()), visit));
		if (response.mode() != null) {
			sheet.value(row, 3, plain(Text.of("responses.export.mode." + response.mode()), visit));
		}
		if (proxy != null) {
			sheet.value(row, 4, guarded(proxy.name() + " " + proxy.title()));
		}
		sheet.value(row, 5, guarded(response.reason()));
		Instant at = response.answeredAt();
		if (at != null) {
			sheet.value(row, 6, at.atZone(this.zone).toLocalDateTime());
			sheet.style(row, 6).format("yyyy-mm-dd hh:mm").set();
		}
		Person speaker = (response.answeredBy() == null) ? null : speakers.get(response.answeredBy());
		sheet.value(row, 7, (speaker == null) ? "" : guarded(speaker.name()));
		sheet.value(row, 8, plain(Text.of("responses.attendance." + attendance), visit));
	}

	private static Collection<MemberId> speakers(List<Line> lines) {
		return lines.stream()
			.map((line) -> line.response().answeredBy())
			.flatMap(Stream::ofNullable)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	/** A cell that a spreadsheet would take for a formula is kept as the text it is. */
	private static String guarded(String cell) {
		return (!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

	private String plain(Text text, Visit visit) {
		return this.texts.plain(text, visit.actor().language(), this.zone, visit.at());
	}

}
