package kr.bridgebot.announcements.chat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import kr.bridgebot.announcements.AnnouncementBook;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.PlaceLine;
import kr.bridgebot.announcements.RecipientCard.Receipt;
import kr.bridgebot.announcements.RecipientLine;
import kr.bridgebot.announcements.RecipientState;
import kr.bridgebot.announcements.ReportLine;
import kr.bridgebot.chat.Spreadsheets;
import kr.bridgebot.chat.Spreadsheets.Column;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what became of an announcement as a spreadsheet, a line a group and recipient,
 * in the reader's language; by what else somebody can be reached stands with those who
 * were not.
 */
@Component
class ReportWorkbook {

	private static final List<String> COLUMNS = List.of("name", "organisation", "title", "committees", "state", "at",
			"reason", "acked", "by", "nudges", "email", "phone");

	private static final int WIDTH = 18;

	private final Spreadsheets spreadsheets;

	private final AnnouncementBook book;

	private final CommitteeBoard board;

	private final ZoneId zone;

	ReportWorkbook(Spreadsheets spreadsheets, AnnouncementBook book, CommitteeBoard board, ZoneId zone) {
		this.spreadsheets = spreadsheets;
		this.book = book;
		this.board = board;
		this.zone = zone;
	}

	byte[] write(AnnouncementView view, Visit visit) {
		List<Column> columns = COLUMNS.stream()
			.map((column) -> new Column(Text.of("announcement.report.column." + column), WIDTH))
			.toList();
		return this.spreadsheets.write(Text.of("announcement.report.sheet"), columns, visit, this.zone, (sheet) -> {
			view.places().forEach((place) -> sheet.add(cells(place)));
			this.book.report(view.id(), visit.actor(),
					(slice) -> slice.forEach((line) -> sheet.add(cells(line, view))));
		});
	}

	private List<@Nullable Object> cells(PlaceLine place) {
		CommitteeId committee = place.committee();
		Text name = (committee == null) ? Text.of("announcement.report.channel")
				: Text.of("announcement.report.group", "committee", this.board.get(committee).name());
		return Arrays.asList(name, null, null, null, (place.state() == RecipientState.SENT)
				? Text.of("announcement.report.posted") : Lines.state(place.state()), place.at(), reason(place));
	}

	/** A group that lost the bot never blocked it. */
	private static @Nullable Text reason(PlaceLine place) {
		return switch (place.state()) {
			case UNREACHABLE, BLOCKED -> Text.of("announcement.reason.CHAT_GONE");
			case FAILED, UNKNOWN, CANCELLED -> Text.of("announcement.reason." + place.state());
			case QUEUED, SENT, ACKED, EXPIRED -> null;
		};
	}

	private static List<@Nullable Object> cells(ReportLine reported, AnnouncementView view) {
		RecipientLine line = reported.line();
		Person person = reported.person();
		Person confirmer = reported.confirmer();
		Receipt receipt = line.receipt();
		boolean missed = isMissed(line.state());
		return Arrays.asList(line.name(), line.organisation(), (person == null) ? null : person.title(),
				Text.of("committee.name", "ko", reported.committeesKo(), "en", reported.committeesEn()),
				StandingCard.state(line.state(), view.kind()), line.at(), reason(line),
				(receipt == null) ? null : receipt.at(), (confirmer == null) ? null : confirmer.name(),
				nudges(line, view), (missed && person != null) ? person.email() : null,
				(missed && person != null) ? person.phone() : null);
	}

	/** How often the recipient was reminded: at each reminder who had it unconfirmed. */
	private static @Nullable Long nudges(RecipientLine line, AnnouncementView view) {
		Receipt receipt = line.receipt();
		boolean reached = line.state() == RecipientState.SENT || line.state() == RecipientState.EXPIRED
				|| receipt != null;
		if (!reached || view.nudges().isEmpty()) {
			return null;
		}
		return view.nudges().stream().filter((nudge) -> receipt == null || receipt.at().isAfter(nudge.at())).count();
	}

	private static boolean isMissed(RecipientState state) {
		return switch (state) {
			case UNREACHABLE, BLOCKED, FAILED, UNKNOWN, EXPIRED -> true;
			case QUEUED, SENT, ACKED, CANCELLED -> false;
		};
	}

	/** Why, in words: what delivery noted is a code. */
	private static @Nullable Text reason(RecipientLine line) {
		return switch (line.state()) {
			case UNREACHABLE -> line.reason().equals("NEVER_STARTED") ? Text.of("announcement.reason.NEVER_STARTED")
					: Text.of("announcement.reason.NOT_LINKED");
			case BLOCKED -> line.reason().equals("DEACTIVATED") ? Text.of("announcement.reason.DEACTIVATED")
					: Text.of("announcement.reason.BLOCKED");
			case FAILED, UNKNOWN, EXPIRED, CANCELLED -> Text.of("announcement.reason." + line.state());
			case QUEUED, SENT, ACKED -> null;
		};
	}

}
