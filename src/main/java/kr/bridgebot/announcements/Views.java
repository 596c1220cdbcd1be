package kr.bridgebot.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.announcements.AnnouncementView.Nudge;
import kr.bridgebot.announcements.AnnouncementView.Progress;
import kr.bridgebot.delivery.Mailings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what those see of an announcement who announce for its scope. */
@Component
class Views {

	private final Announcements announcements;

	private final AudienceRoll roll;

	private final Tallies tallies;

	private final ReceiptRows receipts;

	private final Versions versions;

	private final Places places;

	private final Mailings mailings;

	private final AnnouncementSettings settings;

	private final Clock clock;

	Views(Announcements announcements, AudienceRoll roll, Tallies tallies, ReceiptRows receipts, Versions versions,
			Places places, Mailings mailings, AnnouncementSettings settings, Clock clock) {
		this.announcements = announcements;
		this.roll = roll;
		this.tallies = tallies;
		this.receipts = receipts;
		this.versions = versions;
		this.places = places;
		this.mailings = mailings;
		this.settings = settings;
		this.clock = clock;
	}

	AnnouncementView of(Snapshot announcement) {
		boolean told = announcement.version() > 0;
		Map<RecipientState, Integer> counts = told ? this.tallies.count(announcement, this.clock.instant()) : Map.of();
		int people = told ? counts.values().stream().mapToInt(Integer::intValue).sum()
				: this.roll
					.resolve(announcement.scope(), announcement.draft().steps(), this.roll.seated(announcement.scope()))
					.size();
		List<Nudge> nudges = told ? this.receipts.nudges(announcement.id(), announcement.version()) : List.of();
		return view(announcement, people, told ? this.places.lines(announcement.id()) : List.of(), counts, nudges,
				told ? progress(announcement) : null);
	}

	/** The same of a draft whose audience is known. */
	AnnouncementView of(Snapshot announcement, int people) {
		return view(announcement, people, List.of(), Map.of(), List.of(), null);
	}

	/** How far the latest version's messages are; null when none is on its way. */
	private @Nullable Progress progress(Snapshot announcement) {
		Version version = this.versions.find(announcement.id(), announcement.version()).orElse(null);
		if (version == null || version.overAt() != null) {
			return null;
		}
		Mailings.Progress now = this.mailings.progress(version.mailing());
		return new Progress(now.waiting() + now.held(), now.underWay(), now.sent(), now.unknown(), now.dead(),
				this.mailings.finish(version.mailing(), Postage.lane(version.kind()), this.clock.instant()));
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
