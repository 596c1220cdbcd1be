package kr.bridgebot.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.announcements.AnnouncementView.Nudge;
import kr.bridgebot.announcements.AnnouncementView.Progress;
import kr.bridgebot.announcements.Sightings.Sighting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what those see of an announcement who announce for its scope. */
@Component
class Views {

	private final Announcements announcements;

	private final AudienceRoll roll;

	private final ReceiptRows receipts;

	private final Places places;

	private final Sightings sightings;

	private final AnnouncementSettings settings;

	private final Clock clock;

	Views(Announcements announcements, AudienceRoll roll, ReceiptRows receipts, Places places, Sightings sightings,
			AnnouncementSettings settings, Clock clock) {
		this.announcements = announcements;
		this.roll = roll;
		this.receipts = receipts;
		this.places = places;
		this.sightings = sightings;
		this.settings = settings;
		this.clock = clock;
	}

	AnnouncementView of(Snapshot announcement) {
		return of(announcement, this.sightings::now);
	}

	/** The same, but what it takes long to count may be some seconds old. */
	AnnouncementView lately(Snapshot announcement) {
		return of(announcement, this.sightings::lately);
	}

	private AnnouncementView of(Snapshot announcement, Function<Snapshot, Sighting> look) {
		if (announcement.version() == 0) {
			return of(announcement,
					this.roll
						.resolve(announcement.scope(), announcement.draft().steps(),
								this.roll.seated(announcement.scope()))
						.size());
		}
		Sighting seen = look.apply(announcement);
		int people = seen.counts().values().stream().mapToInt(Integer::intValue).sum();
		return view(announcement, people, this.places.lines(announcement.id()), seen.counts(),
				this.receipts.nudges(announcement.id(), announcement.version()), seen.progress());
	}

	/** The same of a draft whose audience is known. */
	AnnouncementView of(Snapshot announcement, int people) {
		return view(announcement, people, List.of(), Map.of(), List.of(), null);
	}

	private AnnouncementView view(Snapshot announcement, int people, List<PlaceLine> addressed,
			Map<RecipientState, Integer> counts, List<Nudge> nudges, @Nullable Progress progress) {
		Draft draft = announcement.draft();
		Instant now = this.clock.instant();
		return new AnnouncementView(announcement.id(), announcement.scope(), draft.kind(),
				announcement.stateAt(now, this.settings.open()), announcement.version(), announcement.revision(),
				draft.words(), draft.steps(), draft.groups(), draft.channel(), draft.sendAt(), draft.due(),
				draft.picture(), draft.files(), announcement.author(), announcement.sender(), announcement.since(),
				announcement.leaves(), announcement.sentAt(), people, addressed, counts, nudges, progress,
				announcement.reason(), announcement.madeAt(), this.announcements.history(announcement.id()));
	}

}
