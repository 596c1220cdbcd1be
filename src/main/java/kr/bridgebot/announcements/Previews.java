package kr.bridgebot.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.announcements.Places.Addressed;
import kr.bridgebot.announcements.Preview.Missed;
import kr.bridgebot.announcements.Preview.Unreachable;
import kr.bridgebot.announcements.Preview.Variant;
import kr.bridgebot.announcements.RecipientCard.Audience;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.delivery.Mailings;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.delivery.Reachability;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.delivery.Unreached;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Shows somebody what sending would come to, and sends nothing. */
@Component
class Previews {

	private final Views views;

	private final Inspector inspector;

	private final SendOff sendOff;

	private final RecipientCards cards;

	private final FieldCensus census;

	private final AudienceRoll roll;

	private final MemberRegister register;

	private final Outbox outbox;

	private final Reachability reachability;

	private final Mailings mailings;

	private final Clock clock;

	Previews(Views views, Inspector inspector, SendOff sendOff, RecipientCards cards, FieldCensus census,
			AudienceRoll roll, MemberRegister register, Outbox outbox, Reachability reachability, Mailings mailings,
			Clock clock) {
		this.views = views;
		this.inspector = inspector;
		this.sendOff = sendOff;
		this.cards = cards;
		this.census = census;
		this.roll = roll;
		this.register = register;
		this.outbox = outbox;
		this.reachability = reachability;
		this.mailings = mailings;
		this.clock = clock;
	}

	Preview of(Snapshot draft, Inspection found, Actor asker) {
		List<Addressed> places = this.sendOff.addressed(draft, found);
		Samples samples = samples(draft, found.seated(), found.room(), places, asker);
		List<Unreachable> unreachable = unreachable(found.people());
		int reached = found.people().size() - unreachable.size() + places.size();
		return new Preview(this.views.of(draft, found.people().size()), found.people().size(), found.groups().size(),
				found.channel(), unreachable, found.problems(), found.leaves(), found.shifted(),
				finishes(draft, samples, reached, found.leaves()), samples.own(), samples.variants(),
				missed(places, found.groupless()));
	}

	/** Of other words for people who are frozen already. */
	Preview ofCorrection(Snapshot corrected, Collection<MemberId> people, Room room, List<Problem> problems,
			List<Addressed> places, Actor asker) {
		Instant now = this.clock.instant();
		Instant leaves = this.inspector.leaves(corrected.draft(), now);
		int groups = (int) places.stream().filter((place) -> !place.channel()).count();
		Samples samples = samples(corrected, this.roll.seated(corrected.scope()), room, places, asker);
		List<Unreachable> unreachable = unreachable(people);
		int reached = people.size() - unreachable.size() + places.size();
		return new Preview(this.views.of(corrected), people.size(), groups, places.size() > groups, unreachable,
				problems, leaves, leaves.isAfter(now), finishes(corrected, samples, reached, leaves), samples.own(),
				samples.variants(), missed(places, List.of()));
	}

	private Instant finishes(Snapshot draft, Samples samples, int reached, Instant leaves) {
		int each = samples.own().size() + draft.draft().files().size();
		return this.mailings.finish(each * reached, Postage.lane(draft.draft().kind()), leaves);
	}

	private Samples samples(Snapshot draft, Seated seated, Room room, List<Addressed> places, Actor asker) {
		if (draft.draft().isWordless()) {
			return new Samples(List.of(), List.of());
		}
		List<Message> messages = this.sendOff.messages(Ids.next(), draft.draft(), room);
		List<Variant> variants = new ArrayList<>();
		Room.Assisted example = room.example();
		if (example != null) {
			variants.add(new Variant(Audience.PERSON, example.assistant(), this.cards.sample(draft, messages,
					this.census.frozen(example.principal(), draft.scope(), seated), asker.language())));
		}
		if (places.stream().anyMatch((place) -> !place.channel())) {
			variants.add(new Variant(Audience.GROUP, null, this.cards.sample(draft, messages, Audience.GROUP)));
		}
		if (places.stream().anyMatch(Addressed::channel)) {
			variants.add(new Variant(Audience.CHANNEL, null, this.cards.sample(draft, messages, Audience.CHANNEL)));
		}
		FrozenPerson self = this.census.frozen(this.register.self(asker), draft.scope(), seated);
		return new Samples(this.cards.sample(draft, messages, self, asker.language()), variants);
	}

	/** The messages as the asker would get them, and as others would. */
	private record Samples(List<RecipientCard> own, List<Variant> variants) {
	}

	private List<Missed> missed(List<Addressed> places, List<Committee> groupless) {
		Map<Long, Standing> standings = this.reachability
			.of(places.stream().map((place) -> place.place().chat()).collect(Collectors.toSet()));
		List<Missed> missed = new ArrayList<>();
		for (Addressed place : places) {
			Standing standing = standings.get(place.place().chat());
			if (standing != Standing.ACTIVE && standing != Standing.MIGRATED) {
				missed.add(new Missed(place.channel() ? null : new CommitteeId(place.about()), true));
			}
		}
		groupless.forEach((body) -> missed.add(new Missed(body.id(), false)));
		return missed;
	}

	private List<Unreachable> unreachable(Collection<MemberId> people) {
		Map<MemberId, Unreached> reasons = this.outbox.unreached(people);
		List<Unreachable> unreachable = new ArrayList<>();
		for (List<MemberId> slice : Slices.of(reasons.keySet())) {
			this.register.find(slice)
				.forEach((member, person) -> unreachable
					.add(new Unreachable(person, Objects.requireNonNull(reasons.get(member)))));
		}
		unreachable.sort(Comparator.comparing((Unreachable each) -> each.person().name())
			.thenComparing((each) -> each.person().id().value()));
		return unreachable;
	}

}
