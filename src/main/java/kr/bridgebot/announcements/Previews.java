package kr.bridgebot.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.announcements.Places.Addressed;
import kr.bridgebot.announcements.Preview.Unreachable;
import kr.bridgebot.delivery.Mailings;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.delivery.Unreached;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.Actor;
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

	private final Mailings mailings;

	private final Clock clock;

	Previews(Views views, Inspector inspector, SendOff sendOff, RecipientCards cards, FieldCensus census,
			AudienceRoll roll, MemberRegister register, Outbox outbox, Mailings mailings, Clock clock) {
		this.views = views;
		this.inspector = inspector;
		this.sendOff = sendOff;
		this.cards = cards;
		this.census = census;
		this.roll = roll;
		this.register = register;
		this.outbox = outbox;
		this.mailings = mailings;
		this.clock = clock;
	}

	Preview of(Snapshot draft, Inspection found, Actor asker) {
		return new Preview(this.views.of(draft, found.people().size()), found.people().size(), found.groups().size(),
				found.channel(), unreachable(found.people()), found.problems(), found.leaves(), found.shifted(),
				finishes(draft, found.people().size(), found.leaves()),
				sample(draft, found.seated(), found.room(), asker));
	}

	/** Of other words for people who are frozen already. */
	Preview ofCorrection(Snapshot corrected, Collection<MemberId> people, Room room, List<Problem> problems,
			List<Addressed> places, Actor asker) {
		Instant now = this.clock.instant();
		Instant leaves = this.inspector.leaves(corrected.draft(), now);
		int groups = (int) places.stream().filter((place) -> !place.channel()).count();
		return new Preview(this.views.of(corrected), people.size(), groups, places.size() > groups, unreachable(people),
				problems, leaves, leaves.isAfter(now), finishes(corrected, people.size(), leaves),
				sample(corrected, this.roll.seated(corrected.scope()), room, asker));
	}

	private Instant finishes(Snapshot draft, int people, Instant leaves) {
		return this.mailings.finish(people, Postage.lane(draft.draft().kind()), leaves);
	}

	private List<RecipientCard> sample(Snapshot draft, Seated seated, Room room, Actor asker) {
		if (draft.draft().isWordless()) {
			return List.of();
		}
		Person self = this.register.self(asker);
		return this.cards.sample(draft, this.sendOff.messages(Ids.next(), draft.draft(), room),
				this.census.frozen(self, draft.scope(), seated), asker.language());
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
