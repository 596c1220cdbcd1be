package kr.bridgebot.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.Circle;
import kr.bridgebot.announcements.Joining;
import kr.bridgebot.announcements.Receipts;
import kr.bridgebot.announcements.Templates;
import kr.bridgebot.chat.Mark;
import kr.bridgebot.chat.Words;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.sandbox.SampleFiles.SampleAnnouncement;
import kr.bridgebot.sandbox.SampleFiles.SampleAnnouncement.Stage;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the secretariat of the sample forum announce what the file says, and those confirm
 * it who are named there: whoever assists somebody confirms for them.
 */
class SampleAnnouncements {

	private static final int FIRST_VERSION = 1;

	private static final int DAYS_TO_CONFIRM = 5;

	private static final LocalTime EVENING = LocalTime.of(18, 0);

	private final SampleFiles files;

	private final SampleCast cast;

	private final CommitteeBoard board;

	private final AnnouncementDesk desk;

	private final Templates templates;

	private final Receipts receipts;

	private final Clock clock;

	private final ZoneId zone;

	private final TransactionOperations transaction;

	SampleAnnouncements(SampleFiles files, SampleCast cast, CommitteeBoard board, AnnouncementDesk desk,
			Templates templates, Receipts receipts, Clock clock, ZoneId zone, TransactionOperations transaction) {
		this.files = files;
		this.cast = cast;
		this.board = board;
		this.desk = desk;
		this.templates = templates;
		this.receipts = receipts;
		this.clock = clock;
		this.zone = zone;
		this.transaction = transaction;
	}

	/** Writes them all, and sends those that are to be sent. */
	void write() {
		Actor secretary = this.cast.secretary();
		for (SampleAnnouncement sample : this.files.announcements()) {
			this.transaction.executeWithoutResult((status) -> write(sample, secretary));
		}
	}

	private void write(SampleAnnouncement sample, Actor secretary) {
		CommitteeId scope = this.board.byCode(sample.scope()).orElseThrow().id();
		if (sample.stage() == Stage.TEMPLATE) {
			this.templates.save(sample.title(), words(sample), scope, secretary);
			return;
		}
		AnnouncementId draft = draft(sample, scope, secretary);
		if (sample.stage() == Stage.SENT) {
			this.desk.send(draft, this.desk.preview(draft, secretary).draft().revision(), false, secretary);
			confirm(sample, draft);
		}
	}

	private AnnouncementId draft(SampleAnnouncement sample, CommitteeId scope, Actor secretary) {
		AnnouncementId draft = this.desk.draft(scope, secretary);
		this.desk.write(draft, words(sample), secretary);
		this.desk.choose(draft, sample.kind(), secretary);
		circles(sample).forEach((circle) -> this.desk.add(draft, Joining.OR, circle, secretary));
		if (sample.kind() == AnnouncementKind.RECEIPT) {
			this.desk.due(draft, deadline(), secretary);
		}
		return draft;
	}

	private void confirm(SampleAnnouncement sample, AnnouncementId sent) {
		this.files.people()
			.stream()
			.filter((person) -> sample.confirmed().contains(person.account()))
			.map(this.cast::actor)
			.forEach((actor) -> this.receipts.acknowledge(sent, FIRST_VERSION, concerned(actor), actor));
	}

	private static MemberId concerned(Actor actor) {
		return actor.principals().stream().findFirst().orElseGet(actor::self);
	}

	private static List<Circle> circles(SampleAnnouncement sample) {
		return sample.roles().isEmpty() ? List.of(new Circle.Everyone())
				: sample.roles().stream().<Circle>map(Circle.OfRole::new).toList();
	}

	/** The title is what catches the eye. */
	private static Words words(SampleAnnouncement sample) {
		String typed = sample.title() + "\n" + sample.body();
		return Words.marked(typed, List.of(new Mark(0, sample.title().length(), Mark.Style.BOLD, null)));
	}

	private Instant deadline() {
		return this.clock.instant()
			.atZone(this.zone)
			.toLocalDate()
			.plusDays(DAYS_TO_CONFIRM)
			.atTime(EVENING)
			.atZone(this.zone)
			.toInstant();
	}

}
