package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.announcements.Places.Addressed;
import kr.bridgebot.chat.Place;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Lets an announcement leave: freezes its audience with the names it has, splits its
 * words, and posts them, all in the caller's transaction.
 */
@Component
class SendOff {

	private final Recipients recipients;

	private final Places places;

	private final Versions versions;

	private final Fields fields;

	private final FieldCensus census;

	private final MemberRegister register;

	private final Postage postage;

	private final AnnouncementSettings settings;

	SendOff(Recipients recipients, Places places, Versions versions, Fields fields, FieldCensus census,
			MemberRegister register, Postage postage, AnnouncementSettings settings) {
		this.recipients = recipients;
		this.places = places;
		this.versions = versions;
		this.fields = fields;
		this.census = census;
		this.register = register;
		this.postage = postage;
		this.settings = settings;
	}

	/**
	 * The first version, to whom the inspection found.
	 * @param announcement which has just left
	 */
	Version first(Snapshot announcement, Inspection found) {
		Instant at = Objects.requireNonNull(announcement.sentAt());
		List<MemberId> people = found.people()
			.stream()
			.sorted(Comparator.comparing((MemberId member) -> member.value().toString()))
			.toList();
		freeze(announcement, people, found.seated(), at);
		addressed(announcement, found).forEach((place) -> this.places.add(announcement.id(), place, at));
		return send(announcement, people, found.room());
	}

	/** The next version, to the people who were frozen before the first. */
	Version next(Snapshot announcement, Room room) {
		Instant at = Objects.requireNonNull(announcement.sentAt());
		this.recipients.queue(announcement.id(), at);
		this.places.queue(announcement.id(), at);
		return send(announcement, this.recipients.members(announcement.id()), room);
	}

	private Version send(Snapshot announcement, Collection<MemberId> people, Room room) {
		Draft draft = announcement.draft();
		Instant at = Objects.requireNonNull(announcement.sentAt());
		Version version = new Version(Ids.next(), announcement.id(), announcement.version(), draft.kind(),
				draft.words().plain(), draft.due(), people.size(), at, announcement.sender(), at, null);
		this.versions.add(version, messages(version.mailing(), draft, room));
		this.postage.post(announcement, version, people);
		this.postage.post(announcement, version, this.places.of(announcement.id()));
		this.postage.showStatus(announcement.id(), version.number(), announcement.sender());
		return version;
	}

	private void freeze(Snapshot announcement, List<MemberId> people, Seated seated, Instant at) {
		for (List<MemberId> slice : Slices.of(people)) {
			Map<MemberId, Person> known = this.register.find(slice);
			this.recipients.add(announcement.id(),
					slice.stream()
						.map((member) -> this.census.frozen(Objects.requireNonNull(known.get(member)),
								announcement.scope(), seated))
						.toList(),
					at);
		}
	}

	/** The group chats and the channel that get it. */
	List<Addressed> addressed(Snapshot announcement, Inspection found) {
		List<Addressed> addressed = new ArrayList<>();
		found.groups()
			.forEach((committee) -> addressed
				.add(new Addressed(committee.id().value(), Objects.requireNonNull(committee.group()), false)));
		Long channel = this.settings.channel();
		if (found.channel() && channel != null) {
			addressed.add(new Addressed(announcement.id().value(), new Place(channel, null, true), true));
		}
		return addressed;
	}

	/** What is below a picture was found short enough; it is one message. */
	List<Message> messages(UUID mailing, Draft draft, Room room) {
		List<String> parts = (draft.picture() != null) ? List.of(draft.words().html())
				: Portions.of(this.fields.pieces(draft.words().html()), room.widths(), room.text());
		List<Message> messages = new ArrayList<>();
		for (int place = 0; place < parts.size(); place++) {
			messages.add(new Message(Ids.next(), mailing, place, place == parts.size() - 1, parts.get(place),
					draft.picture()));
		}
		return messages;
	}

}
