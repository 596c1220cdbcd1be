package kr.bridgebot.announcements;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.announcements.FieldCensus.Count;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.delivery.Mailings;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where announcements are held, called off and corrected on their way. Two who
 * do so with the same one are served one after the other.
 */
@Service
@Transactional
public class DispatchDesk {

	/** Why what was withdrawn never left, as delivery keeps it. */
	static final String CALLED_OFF = "CALLED_OFF";

	static final String CORRECTED = "CORRECTED";

	private final AnnouncementLedger ledger;

	private final Rights rights;

	private final Progression progression;

	private final Versions versions;

	private final Recipients recipients;

	private final Places places;

	private final Fields fields;

	private final Rooms rooms;

	private final Inspector inspector;

	private final SendOff sendOff;

	private final Previews previews;

	private final Mailings mailings;

	private final Cards cards;

	private final AnnouncementSettings settings;

	private final Clock clock;

	DispatchDesk(AnnouncementLedger ledger, Rights rights, Progression progression, Versions versions,
			Recipients recipients, Places places, Fields fields, Rooms rooms, Inspector inspector, SendOff sendOff,
			Previews previews, Mailings mailings, Cards cards, AnnouncementSettings settings, Clock clock) {
		this.ledger = ledger;
		this.rights = rights;
		this.progression = progression;
		this.versions = versions;
		this.recipients = recipients;
		this.places = places;
		this.fields = fields;
		this.rooms = rooms;
		this.inspector = inspector;
		this.sendOff = sendOff;
		this.previews = previews;
		this.mailings = mailings;
		this.cards = cards;
		this.settings = settings;
		this.clock = clock;
	}

	/** Lets what has not left yet wait. */
	public void pause(AnnouncementId id, Actor by) {
		Announcement announcement = take(id, by);
		announcement.pause(act(by));
		this.mailings.hold(version(announcement).mailing());
		enter(announcement, new AnnouncementEvent.Paused(id, by.self()));
	}

	/** Lets what waits go on. */
	public void resume(AnnouncementId id, Actor by) {
		Announcement announcement = take(id, by);
		announcement.resume(act(by));
		UUID mailing = version(announcement).mailing();
		this.mailings.goOn(mailing);
		this.versions.runAnew(mailing, this.clock.instant());
		enter(announcement, new AnnouncementEvent.Resumed(id, by.self()));
	}

	/**
	 * Calls it off: what has not left yet never will, and who has got it sees that it
	 * holds no more. What is scheduled reaches nobody.
	 * @param reason at most 200 characters, or the name of one that was offered
	 * @return how many messages will not be sent
	 */
	public int cancel(AnnouncementId id, String reason, Actor by) {
		Announcement announcement = take(id, by);
		announcement.cancel(reason, act(by));
		int withdrawn = 0;
		if (announcement.snapshot().version() > 0) {
			Version version = version(announcement);
			withdrawn = this.mailings.withdraw(version.mailing(), CALLED_OFF);
			settle(version);
			this.versions.of(id).forEach(this::repaint);
		}
		enter(announcement, new AnnouncementEvent.Cancelled(id, announcement.snapshot().reason(), by.self()));
		return withdrawn;
	}

	/**
	 * Writes down who had got it, so that nobody reads of these that it was not sent; of
	 * a large one the next round does.
	 */
	private void settle(Version version) {
		if (version.people() <= Slices.SIZE) {
			this.mailings.outcomes(version.mailing(), (outcomes) -> this.progression.settle(version, outcomes));
		}
	}

	/** What stands now, from which a correction starts. */
	@Transactional(readOnly = true)
	public Correction correction(AnnouncementId id, Actor by) {
		Draft draft = look(id, by).draft();
		return new Correction(draft.words(), draft.due(), draft.picture(), draft.files());
	}

	/**
	 * What correcting would come to; sends nothing.
	 * @throws Refusal when there are no words, or too many, or their look is broken
	 */
	@Transactional(readOnly = true)
	public Preview preview(AnnouncementId id, Correction correction, Actor by) {
		Snapshot announcement = look(id, by);
		Draft.checked(correction.words());
		Draft draft = correction.of(announcement.draft());
		Snapshot corrected = announcement.with(draft);
		Count count = count(id, draft);
		List<MemberId> people = this.recipients.members(id);
		Room room = this.rooms.of(corrected, people, count.widths());
		return this.previews.ofCorrection(corrected, people, room, inspect(draft, count, room, by), this.places.of(id),
				by);
	}

	/**
	 * Puts other words in place of those that were sent: who has got those sees that they
	 * hold no more, and the same people get the new ones and are asked again.
	 * @param version the one that is corrected: a second tap, or a second person, finds
	 * another and is refused
	 * @param blanks whether fields without a value may stay blank
	 * @return the new version's number
	 */
	public int correct(AnnouncementId id, int version, Correction correction, boolean blanks, Actor by) {
		Announcement announcement = take(id, by);
		Snapshot former = requireCorrectable(announcement.snapshot());
		if (former.version() != version) {
			throw new Refusal(AnnouncementReason.DRAFT_CHANGED);
		}
		Correction checked = correction.saying(Draft.checked(correction.words()));
		Draft draft = checked.of(former.draft());
		Count count = count(id, draft);
		Room room = this.rooms.of(former.with(draft), this.recipients.members(id), count.widths());
		Refusals.refuse(inspect(draft, count, room, by), blanks);
		Version replaced = version(announcement);
		this.mailings.withdraw(replaced.mailing(), CORRECTED);
		announcement.correct(draft, blanks, act(by));
		Version sent = this.sendOff.next(announcement.snapshot(), room);
		repaint(replaced);
		this.ledger.enterFiles(announcement);
		enter(announcement, new AnnouncementEvent.Corrected(id, sent.number(), sent.people(), by.self()));
		return sent.number();
	}

	private List<Problem> inspect(Draft draft, Count count, Room room, Actor by) {
		return this.inspector.inspect(draft, count, room, this.rights.maySendUrgently(by), this.clock.instant());
	}

	private Snapshot requireCorrectable(Snapshot announcement) {
		AnnouncementState state = announcement.stateAt(this.clock.instant(), this.settings.open());
		if (!state.next().contains(AnnouncementState.CORRECTED)) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_STEP_IMPOSSIBLE,
					Map.of("state", AnnouncementTexts.state(state)));
		}
		return announcement;
	}

	/** How long the fields are for the frozen people, and who has no value. */
	private Count count(AnnouncementId id, Draft draft) {
		Count count = Count.nothing();
		Set<Field> used = this.fields.in(draft.words());
		MemberId last = null;
		List<FrozenPerson> slice;
		do {
			slice = used.isEmpty() ? List.of() : this.recipients.after(id, last, Slices.SIZE);
			for (FrozenPerson person : slice) {
				if (!person.isForgotten()) {
					used.forEach((field) -> count.add(field, person.longest(field), person.name()));
				}
				last = person.member();
			}
		}
		while (slice.size() == Slices.SIZE);
		return count.sorted();
	}

	private void enter(Announcement announcement, AnnouncementEvent event) {
		this.cards.changed(event.announcement().value());
		this.ledger.enter(announcement, event);
	}

	private void repaint(Version version) {
		this.versions.messages(version.mailing()).forEach((message) -> this.cards.changed(message.id()));
	}

	private Version version(Announcement announcement) {
		Snapshot snapshot = announcement.snapshot();
		return this.versions.find(snapshot.id(), snapshot.version()).orElseThrow();
	}

	private Snapshot look(AnnouncementId id, Actor by) {
		Snapshot announcement = this.ledger.look(id);
		this.rights.require(announcement, by);
		return requireCorrectable(announcement);
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
