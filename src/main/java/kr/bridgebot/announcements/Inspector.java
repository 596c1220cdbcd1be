package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.delivery.QuietHours;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Looks a draft through before it is sent, whoever sends it: a person or the clock. */
@Component
class Inspector {

	private final AudienceRoll roll;

	private final Fields fields;

	private final FieldCensus census;

	private final Rooms rooms;

	private final QuietHours quietHours;

	private final AnnouncementSettings settings;

	Inspector(AudienceRoll roll, Fields fields, FieldCensus census, Rooms rooms, QuietHours quietHours,
			AnnouncementSettings settings) {
		this.roll = roll;
		this.fields = fields;
		this.census = census;
		this.rooms = rooms;
		this.quietHours = quietHours;
		this.settings = settings;
	}

	/**
	 * What a draft comes to.
	 * @param chosen when it is to leave, quiet hours aside
	 * @param urgent whether its sender may send urgently
	 */
	Inspection inspect(Snapshot announcement, Instant chosen, boolean urgent, Instant now) {
		Draft draft = announcement.draft();
		Seated seated = this.roll.seated(announcement.scope());
		Set<MemberId> people = this.roll.resolve(announcement.scope(), draft.steps(), seated);
		List<Committee> bodies = draft.groups() ? this.roll.bodies(announcement.scope(), draft.steps()) : List.of();
		Instant leaves = leaves(draft, chosen);
		List<Problem> problems = new ArrayList<>();
		if (chosen.isBefore(now)) {
			problems.add(new Problem.TimePast(chosen));
		}
		if (people.isEmpty() && bodies.stream().allMatch((body) -> body.group() == null) && !draft.channel()) {
			problems.add(new Problem.Nobody());
		}
		if (draft.kind() == AnnouncementKind.URGENT && !urgent) {
			problems.add(new Problem.UrgentNotYours());
		}
		if (draft.channel() && this.settings.channel() == null) {
			problems.add(new Problem.NoChannel());
		}
		FieldCensus.Count count = this.census.count(this.fields.in(draft.words()), people, announcement.scope(),
				seated);
		problems.addAll(deadline(draft, leaves));
		Room room = this.rooms.of(announcement, people, count.widths());
		problems.addAll(words(draft, count, room));
		return new Inspection(people, seated, bodies, draft.channel(), room, problems, leaves, leaves.isAfter(chosen));
	}

	/**
	 * What is wrong with other words for people who are frozen already.
	 * @param urgent whether their sender may send urgently
	 */
	List<Problem> inspect(Draft draft, FieldCensus.Count frozen, Room room, boolean urgent, Instant now) {
		List<Problem> problems = new ArrayList<>(deadline(draft, leaves(draft, now)));
		if (draft.kind() == AnnouncementKind.URGENT && !urgent) {
			problems.add(new Problem.UrgentNotYours());
		}
		problems.addAll(words(draft, frozen, room));
		return problems;
	}

	/** When it would leave, were it to leave then. */
	Instant leaves(Draft draft, Instant chosen) {
		return (draft.kind() == AnnouncementKind.URGENT) ? chosen : this.quietHours.nextAllowed(chosen);
	}

	private static List<Problem> deadline(Draft draft, Instant leaves) {
		if (!draft.isReceipt()) {
			return List.of();
		}
		Instant due = draft.due();
		if (due == null) {
			return List.of(new Problem.NoDeadline());
		}
		return due.isAfter(leaves) ? List.of() : List.of(new Problem.EarlyDeadline(due, leaves));
	}

	private List<Problem> words(Draft draft, FieldCensus.Count count, Room room) {
		List<Problem> problems = new ArrayList<>();
		if (draft.isWordless()) {
			problems.add(new Problem.NoWords());
		}
		this.fields.unknown(draft.words()).forEach((name) -> problems.add(new Problem.UnknownField(name)));
		this.fields.unclosed(draft.words()).forEach((name) -> problems.add(new Problem.UnclosedField(name)));
		Collection<Field> used = this.fields.in(draft.words());
		if (!used.isEmpty() && (draft.groups() || draft.channel())) {
			problems.add(new Problem.SharedField());
		}
		int length = this.fields.length(draft.words(), room.widths());
		if (draft.picture() != null && length > room.caption()) {
			problems.add(new Problem.LongCaption(length, room.caption()));
		}
		for (Map.Entry<Field, List<String>> empty : count.empty().entrySet()) {
			problems.add(new Problem.EmptyField(empty.getKey(), empty.getValue().size(),
					empty.getValue().stream().limit(FieldCensus.NAMED).toList()));
		}
		return problems;
	}

}
