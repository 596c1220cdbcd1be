package kr.bridgebot.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.announcements.AnnouncementLines.Which;
import kr.bridgebot.announcements.RecipientRows.Row;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book in which those who announce for a scope read what became of its announcements:
 * its officers, and the secretariat of all.
 */
@Service
@Transactional(readOnly = true)
public class AnnouncementBook {

	private static final int SLICE = 1000;

	private final Announcements announcements;

	private final AnnouncementLines lines;

	private final Rights rights;

	private final Views views;

	private final RecipientRows recipients;

	private final MemberRegister register;

	private final Fields fields;

	private final Clock clock;

	AnnouncementBook(Announcements announcements, AnnouncementLines lines, Rights rights, Views views,
			RecipientRows recipients, MemberRegister register, Fields fields, Clock clock) {
		this.announcements = announcements;
		this.lines = lines;
		this.rights = rights;
		this.views = views;
		this.recipients = recipients;
		this.register = register;
		this.fields = fields;
		this.clock = clock;
	}

	/**
	 * One announcement as it stands now.
	 * @throws Refusal to all but those who announce for its scope
	 */
	public AnnouncementView get(AnnouncementId id, Actor reader) {
		return this.views.of(look(id, reader));
	}

	/**
	 * As it stands, for a card whose reader was told it before: nobody is asked for
	 * rights, so it goes to whom it was posted for.
	 */
	public AnnouncementView show(AnnouncementId id) {
		return this.views.of(find(id));
	}

	/**
	 * The same for a card that is painted every few seconds while it is on its way: the
	 * counts may be as old as that.
	 */
	public AnnouncementView lately(AnnouncementId id) {
		return this.views.lately(find(id));
	}

	/**
	 * What a reader may see, latest first.
	 * @param page from 0; one behind the last is the last
	 */
	public AnnouncementPage page(Actor reader, int page, int size) {
		return this.lines.page(this.rights.read(reader), Which.ALL, page, size);
	}

	/**
	 * The latest drafts of a scope.
	 * @throws Refusal to all but those who announce for it
	 */
	public List<AnnouncementLine> drafts(CommitteeId scope, int size, Actor reader) {
		this.rights.requireScope(scope, reader);
		return this.lines.page(Set.of(scope), Which.DRAFTS, 0, size).lines();
	}

	/**
	 * What a scope has announced, or has settled to, latest first.
	 * @param page from 0; one behind the last is the last
	 * @throws Refusal to all but those who announce for it
	 */
	public AnnouncementPage earlier(CommitteeId scope, int page, int size, Actor reader) {
		this.rights.requireScope(scope, reader);
		return this.lines.page(Set.of(scope), Which.BUT_DRAFTS, page, size);
	}

	/**
	 * Recipients, by name.
	 * @param state null for all
	 * @param page from 0; one behind the last is the last
	 */
	public RecipientPage recipients(AnnouncementId id, @Nullable RecipientState state, int page, int size,
			Actor reader) {
		Snapshot announcement = look(id, reader);
		Instant now = this.clock.instant();
		int total = this.recipients.count(announcement, state, now);
		int last = Math.max(0, (total - 1) / size);
		int shown = Math.clamp(page, 0, last);
		List<RecipientLine> found = this.recipients.page(announcement, state, now, size, shown * size)
			.stream()
			.map(Row::line)
			.toList();
		return new RecipientPage(found, total, shown, last + 1);
	}

	/**
	 * Every recipient, in slices, in order of their ids: what is reported is as it was
	 * frozen, beside what the roster says today, by which somebody can be reached
	 * otherwise.
	 */
	public void report(AnnouncementId id, Actor reader, Consumer<List<ReportLine>> slices) {
		Snapshot announcement = look(id, reader);
		Instant now = this.clock.instant();
		MemberId last = null;
		List<Row> rows;
		do {
			rows = this.recipients.after(announcement, last, now, SLICE);
			if (!rows.isEmpty()) {
				last = rows.getLast().line().member();
				slices.accept(reported(rows));
			}
		}
		while (rows.size() == SLICE);
	}

	private List<ReportLine> reported(List<Row> rows) {
		Set<MemberId> concerned = new HashSet<>();
		rows.forEach((row) -> {
			concerned.add(row.line().member());
			RecipientCard.Receipt receipt = row.line().receipt();
			if (receipt != null && receipt.by() != null) {
				concerned.add(receipt.by());
			}
		});
		Map<MemberId, Person> people = this.register.find(concerned);
		List<ReportLine> lines = new ArrayList<>();
		for (Row row : rows) {
			RecipientCard.Receipt receipt = row.line().receipt();
			MemberId by = (receipt == null) ? null : receipt.by();
			lines.add(new ReportLine(row.line(), row.committeesKo(), row.committeesEn(),
					people.get(row.line().member()), (by == null) ? null : people.get(by)));
		}
		return lines;
	}

	/**
	 * What a person, and those whom they assist, have not confirmed yet and still can in
	 * time; the earliest deadline first. One statement.
	 */
	public List<Unacknowledged> unacknowledged(Actor actor, Instant now) {
		if (actor.member() == null) {
			return List.of();
		}
		Collection<MemberId> concerned = new HashSet<>(actor.principals());
		concerned.add(actor.self());
		return this.recipients.unconfirmed(concerned, now)
			.stream()
			.map((each) -> new Unacknowledged(each.announcement(), each.version(), each.scope(), each.person().member(),
					AnnouncementLines.title(this.fields.say(each.words(), each.person().values(actor.language()))),
					each.due()))
			.toList();
	}

	/**
	 * Something that waits to be confirmed.
	 *
	 * @param member by whom
	 * @param title how it begins, as the member reads it
	 */
	public record Unacknowledged(AnnouncementId announcement, int version, CommitteeId scope, MemberId member,
			String title, Instant due) {
	}

	private Snapshot look(AnnouncementId id, Actor reader) {
		Snapshot announcement = find(id);
		this.rights.require(announcement, reader);
		return announcement;
	}

	private Snapshot find(AnnouncementId id) {
		return this.announcements.find(id).orElseThrow(() -> new Refusal(AnnouncementReason.ANNOUNCEMENT_UNKNOWN));
	}

}
