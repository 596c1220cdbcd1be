package kr.bridgebot.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Words;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.files.FileId;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where announcements are written and sent. A draft belongs to its office:
 * whoever announces for its scope writes on it. It sends nothing to anyone.
 */
@Service
@Transactional
public class AnnouncementDesk {

	/** Of a text, formatting aside. */
	public static final int LONGEST_TEXT = Draft.LONGEST_TEXT;

	/** Beside the picture. */
	public static final int MOST_FILES = Draft.MOST_FILES;

	private final AnnouncementLedger ledger;

	private final Rights rights;

	private final AudienceRoll roll;

	private final Inspector inspector;

	private final SendOff sendOff;

	private final Previews previews;

	private final Refusals refusals;

	private final Templates templates;

	private final FileShelf shelf;

	private final AnnouncementSettings settings;

	private final Clock clock;

	AnnouncementDesk(AnnouncementLedger ledger, Rights rights, AudienceRoll roll, Inspector inspector, SendOff sendOff,
			Previews previews, Refusals refusals, Templates templates, FileShelf shelf, AnnouncementSettings settings,
			Clock clock) {
		this.ledger = ledger;
		this.rights = rights;
		this.roll = roll;
		this.inspector = inspector;
		this.sendOff = sendOff;
		this.previews = previews;
		this.refusals = refusals;
		this.templates = templates;
		this.shelf = shelf;
		this.settings = settings;
		this.clock = clock;
	}

	/** The bodies for which this person may announce, the whole forum first. */
	@Transactional(readOnly = true)
	public List<Committee> scopes(Actor actor) {
		return this.rights.scopes(actor);
	}

	/** Whether a channel is configured, to which a whole forum's announcement can go. */
	public boolean hasChannel() {
		return this.settings.channel() != null;
	}

	/** Whether this person may send urgently. */
	public boolean maySendUrgently(Actor actor) {
		return this.rights.maySendUrgently(actor);
	}

	/**
	 * Begins an empty one.
	 * @throws Refusal to all but the body's officers and the secretariat
	 */
	public AnnouncementId draft(CommitteeId scope, Actor by) {
		return open(scope, Draft.EMPTY, by);
	}

	/** Begins one with the words, the kind, the audience and the files of another. */
	public AnnouncementId draftFrom(AnnouncementId earlier, Actor by) {
		Snapshot model = this.ledger.look(earlier);
		this.rights.require(model, by);
		return open(model.scope(), model.draft().leaving(null).due(null), by);
	}

	/** Begins one with a template's words. */
	public AnnouncementId draftFrom(TemplateId template, CommitteeId scope, Actor by) {
		return open(scope, Draft.EMPTY.saying(this.templates.get(template, by).words()), by);
	}

	private AnnouncementId open(CommitteeId scope, Draft draft, Actor by) {
		this.rights.requireScope(scope, by);
		Announcement announcement = Announcement.draft(new AnnouncementId(Ids.next()), scope, draft, act(by));
		this.ledger.open(announcement);
		return announcement.snapshot().id();
	}

	/**
	 * Puts these words in place of those it had.
	 * @throws Refusal when there are none, or too many, or their look is broken
	 */
	public void write(AnnouncementId id, Words words, Actor by) {
		edit(id, by, (draft) -> draft.saying(Draft.checked(words)));
	}

	/**
	 * Puts these words below those it has.
	 * @throws Refusal when together they are too many, or their look is broken
	 */
	public void append(AnnouncementId id, Words rest, Actor by) {
		edit(id, by, (draft) -> draft.saying(Draft.checked(draft.isWordless() ? rest : draft.words().then(rest))));
	}

	/**
	 * Adds a file, or a picture in place of the one it had. What is written below it
	 * becomes the text where there is none yet.
	 * @throws Refusal when it is not taken, or there are too many
	 */
	public FileId attach(AnnouncementId id, Upload upload, Actor by) {
		Announcement announcement = take(id, by);
		announcement.requireDraft();
		announcement.snapshot().draft().requireRoomFor(upload);
		FileId file = this.shelf.keep(upload, by);
		announcement.edit((draft) -> draft.attaching(file, upload));
		this.ledger.enterDraft(announcement);
		return file;
	}

	/**
	 * Takes a file, or the picture, away again; one that is not there changes nothing.
	 */
	public void detach(AnnouncementId id, FileId file, Actor by) {
		edit(id, by, (draft) -> draft.detaching(file));
	}

	/**
	 * Settles what it asks of its recipients.
	 * @throws Refusal for an urgent one to all but the secretariat and the co-chairs
	 */
	public void choose(AnnouncementId id, AnnouncementKind kind, Actor by) {
		if (kind == AnnouncementKind.URGENT && !this.rights.maySendUrgently(by)) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_URGENT_NOT_YOURS);
		}
		edit(id, by, (draft) -> draft.as(kind));
	}

	/**
	 * Joins a circle to those chosen so far.
	 * @throws Refusal when it reaches beyond the scope
	 */
	public void add(AnnouncementId id, Joining joining, Circle circle, Actor by) {
		Announcement announcement = take(id, by);
		CommitteeId scope = announcement.snapshot().scope();
		this.roll.requireWithin(scope, circle);
		if (circle instanceof Circle.Single(var member) && joining != Joining.EXCEPT) {
			this.roll.requireSeated(scope, member);
		}
		announcement.edit((draft) -> draft.joined(new AudienceStep(joining, circle)));
		this.ledger.enterDraft(announcement);
	}

	/** Takes a step out again; one that is not there changes nothing. */
	public void dropStep(AnnouncementId id, int place, Actor by) {
		edit(id, by, (draft) -> draft.without(place));
	}

	/** Settles whether the bodies' group chats get it, too. */
	public void toGroups(AnnouncementId id, boolean wanted, Actor by) {
		edit(id, by, (draft) -> draft.toGroups(wanted));
	}

	/**
	 * Settles whether the channel gets it, too.
	 * @throws Refusal when there is none, or the scope is not the whole forum
	 */
	public void toChannel(AnnouncementId id, boolean wanted, Actor by) {
		Announcement announcement = take(id, by);
		if (wanted && this.settings.channel() == null) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_NO_CHANNEL);
		}
		if (wanted && !this.rights.isForum(announcement.snapshot().scope())) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_CHANNEL_OF_FORUM);
		}
		announcement.edit((draft) -> draft.toChannel(wanted));
		this.ledger.enterDraft(announcement);
	}

	/**
	 * Settles when it leaves.
	 * @param at null for as soon as it is sent
	 * @throws Refusal when that is over
	 */
	public void schedule(AnnouncementId id, @Nullable Instant at, Actor by) {
		if (at != null && !at.isAfter(this.clock.instant())) {
			throw Refusals.of(new Problem.TimePast(at));
		}
		edit(id, by, (draft) -> draft.leaving(at));
	}

	/**
	 * Settles until when it is to be confirmed.
	 * @throws Refusal when that is over before it leaves
	 */
	public void due(AnnouncementId id, @Nullable Instant deadline, Actor by) {
		edit(id, by, (draft) -> {
			Instant leaves = this.inspector.leaves(draft, draft.chosen(this.clock.instant()));
			if (deadline != null && !deadline.isAfter(leaves)) {
				throw Refusals.of(new Problem.EarlyDeadline(deadline, leaves));
			}
			return draft.due(deadline);
		});
	}

	/** What sending would come to; sends nothing. */
	@Transactional(readOnly = true)
	public Preview preview(AnnouncementId id, Actor asker) {
		Snapshot draft = this.ledger.look(id);
		this.rights.require(draft, asker);
		return this.previews.of(draft, inspect(draft, asker), asker);
	}

	/**
	 * Sends a draft, or has it leave by itself when its time, or the end of the quiet
	 * hours, has come.
	 * @param revision that the preview showed
	 * @param blanks whether fields without a value may stay blank
	 * @return where it is now: scheduled or on its way
	 * @throws Refusal when there is a problem, somebody changed the draft since, or it
	 * was sent already
	 */
	public AnnouncementState send(AnnouncementId id, int revision, boolean blanks, Actor by) {
		Announcement announcement = take(id, by);
		Snapshot draft = announcement.snapshot();
		if (draft.state() != AnnouncementState.DRAFT) {
			throw (draft.state() == AnnouncementState.CANCELLED && draft.version() == 0) ? fixed(draft)
					: this.refusals.sentAlready(draft);
		}
		if (draft.revision() != revision) {
			throw new Refusal(AnnouncementReason.DRAFT_CHANGED);
		}
		Inspection found = inspect(draft, by);
		Refusals.refuse(found.problems(), blanks);
		Act act = act(by);
		if (found.leaves().isAfter(act.at())) {
			announcement.schedule(found.leaves(), blanks, act);
			this.ledger.enter(announcement, new AnnouncementEvent.Scheduled(id, found.leaves(), by.self()));
		}
		else {
			announcement.leave(blanks, act);
			Version version = this.sendOff.first(announcement.snapshot(), found);
			this.ledger.enter(announcement, new AnnouncementEvent.Sent(id, 1, version.people(), by.self()));
		}
		return announcement.snapshot().state();
	}

	/** Throws a draft, or a scheduled one, away. */
	public void discard(AnnouncementId id, Actor by) {
		Announcement announcement = take(id, by);
		announcement.discard(act(by));
		this.ledger.enterQuietly(announcement);
	}

	/** Takes a scheduled one back, to be changed. */
	public void recall(AnnouncementId id, Actor by) {
		Announcement announcement = take(id, by);
		announcement.recall("", act(by));
		this.ledger.enterQuietly(announcement);
	}

	private static Refusal fixed(Snapshot announcement) {
		return new Refusal(AnnouncementReason.ANNOUNCEMENT_FIXED,
				Map.of("state", AnnouncementTexts.state(announcement.state())));
	}

	private Inspection inspect(Snapshot draft, Actor by) {
		Instant now = this.clock.instant();
		return this.inspector.inspect(draft, draft.draft().chosen(now), this.rights.maySendUrgently(by), now);
	}

	private void edit(AnnouncementId id, Actor by, UnaryOperator<Draft> change) {
		Announcement announcement = take(id, by);
		announcement.edit(change);
		this.ledger.enterDraft(announcement);
	}

	private Announcement take(AnnouncementId id, Actor by) {
		Announcement announcement = this.ledger.take(id);
		this.rights.require(announcement.snapshot(), by);
		return announcement;
	}

	private Act act(Actor by) {
		return new Act(by.self(), this.clock.instant());
	}

}
