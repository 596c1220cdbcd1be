package kr.bridgebot.responses;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The board on which one reads who answered what. A fixed number of statements a reading.
 */
@Service
@Transactional(readOnly = true)
public class ResponseBoard {

	/**
	 * Whose answer to which invitation.
	 */
	public record Entry(SeminarId seminar, MemberId member) {
	}

	/**
	 * One line of the list of answers.
	 *
	 * @param contact whether the bot can reach this person
	 */
	public record Line(Person person, Response response, Contact contact) {
	}

	private final Responses responses;

	private final Moves moves;

	private final SeminarCalendar calendar;

	private final CommitteeBoard committees;

	private final MemberRegister register;

	private final Contacts contacts;

	private final Clock clock;

	ResponseBoard(Responses responses, Moves moves, SeminarCalendar calendar, CommitteeBoard committees,
			MemberRegister register, Contacts contacts, Clock clock) {
		this.responses = responses;
		this.moves = moves;
		this.calendar = calendar;
		this.committees = committees;
		this.register = register;
		this.contacts = contacts;
		this.clock = clock;
	}

	/** These invitations; what is none is left out. */
	public Map<Entry, Invitation> invitations(Collection<Entry> entries) {
		Set<SeminarId> asked = entries.stream().map(Entry::seminar).collect(Collectors.toSet());
		Set<MemberId> members = entries.stream().map(Entry::member).collect(Collectors.toSet());
		Map<SeminarId, SeminarView> seminars = this.calendar.find(asked);
		Map<Responses.Key, Response> found = this.responses.find(asked, members);
		Map<MemberId, Person> people = this.register.find(concerned(members, found.values()));
		Map<Responses.Key, Integer> positions = found.values()
			.stream()
			.anyMatch((response) -> response.answer() == Answer.WAITLISTED) ? this.responses.positions(asked)
					: Map.of();
		Map<SeminarId, Move> moved = this.moves.latest(asked);
		Map<Entry, Invitation> invitations = new HashMap<>();
		for (Entry entry : entries) {
			Responses.Key key = new Responses.Key(entry.seminar(), entry.member());
			SeminarView seminar = seminars.get(entry.seminar());
			Response response = found.get(key);
			Person person = people.get(entry.member());
			if (seminar != null && response != null && person != null) {
				invitations.put(entry, new Invitation(seminar, this.committees.get(seminar.committee()), response,
						person, positions.get(key), moved.get(entry.seminar()),
						entry.member().equals(response.answeredBy()) ? null : people.get(response.answeredBy())));
			}
		}
		return invitations;
	}

	private static Set<MemberId> concerned(Set<MemberId> members, Collection<Response> responses) {
		Set<MemberId> concerned = new HashSet<>(members);
		responses.stream().map(Response::answeredBy).flatMap(Stream::ofNullable).forEach(concerned::add);
		return concerned;
	}

	/** The open invitations of these members, by date. */
	public List<Invitation> open(Collection<MemberId> members) {
		List<Entry> entries = members.stream()
			.flatMap((member) -> this.responses.of(member).stream())
			.filter(Response::invited)
			.map((response) -> new Entry(response.seminar(), response.member()))
			.toList();
		return invitations(entries).values()
			.stream()
			.filter((invitation) -> invitation.seminar().state().isOpen()
					&& this.clock.instant().isBefore(invitation.seminar().endsAt()))
			.sorted(Comparator.comparing((Invitation invitation) -> invitation.seminar().startsAt())
				.thenComparing((invitation) -> invitation.seminar().id().value())
				.thenComparing((invitation) -> invitation.member().name()))
			.toList();
	}

	/**
	 * One open invitation, to be answered by this person.
	 * @throws Refusal when the meeting takes no answers any more, or nobody whom the
	 * person speaks for is invited
	 */
	public Invitation open(Actor speaker, SeminarId id, MemberId member) {
		announced(id);
		Entry entry = new Entry(id, member);
		return Optional.ofNullable(invitations(List.of(entry)).get(entry))
			.filter((invitation) -> invitation.response().invited() && speaker.speaksFor(member))
			.orElseThrow(() -> new Refusal(ResponseReason.NOT_INVITED));
	}

	/** Who is invited to a meeting. */
	public Set<MemberId> invited(SeminarId id) {
		return this.responses.invited(id);
	}

	/** Who is invited to a meeting and has given this answer. One statement. */
	public Set<MemberId> invited(SeminarId id, Answer answer) {
		return this.responses.who(id, answer);
	}

	/** How many said what; a meeting nobody was invited to has nobody. */
	public Map<SeminarId, Headcount> count(Collection<SeminarId> seminars) {
		Map<SeminarId, Headcount> counts = new HashMap<>(this.responses.count(seminars));
		seminars.forEach((id) -> counts.putIfAbsent(id, Headcount.NOBODY));
		return counts;
	}

	/**
	 * Everybody invited to a meeting with their answers, by name. Whoever shows it has to
	 * see to it who may read it.
	 */
	public List<Line> roll(SeminarId id) {
		return lines(this.responses.of(id));
	}

	/**
	 * Everybody invited to a meeting with their answers, by name.
	 * @throws Refusal to all but those who belong to the body, its officers and the
	 * secretariat
	 */
	public List<Line> list(Actor reader, SeminarId id) {
		SeminarView seminar = this.calendar.find(id).orElseThrow(() -> new Refusal(ResponseReason.SEMINAR_NOT_OPEN));
		List<Response> invited = this.responses.of(id);
		boolean belongs = invited.stream().anyMatch((response) -> reader.speaksFor(response.member()));
		if (!belongs && !reader.runs(seminar.committee())) {
			throw new Refusal(ResponseReason.NOT_INVITED);
		}
		return lines(invited);
	}

	private List<Line> lines(List<Response> invited) {
		List<MemberId> members = invited.stream().map(Response::member).toList();
		Map<MemberId, Person> people = this.register.find(members);
		Map<MemberId, Contact> known = this.contacts.of(members);
		return invited.stream()
			.flatMap((response) -> Stream.ofNullable(people.get(response.member()))
				.map((person) -> new Line(person, response, known.getOrDefault(person.id(), Contact.UNLINKED))))
			.sorted(Comparator.comparing((Line line) -> line.person().name())
				.thenComparing((line) -> line.person().id().value()))
			.toList();
	}

	/**
	 * A meeting whose answers this person may see in full.
	 * @throws Refusal to all but its officers and the secretariat
	 */
	public SeminarView inspect(Actor officer, SeminarId id) {
		SeminarView seminar = this.calendar.find(id).orElseThrow(() -> new Refusal(ResponseReason.SEMINAR_NOT_OPEN));
		if (!officer.runs(seminar.committee())) {
			throw new Refusal(ResponseReason.OFFICERS_ONLY);
		}
		return seminar;
	}

	/** A meeting, whatever its state. */
	public SeminarView look(SeminarId id) {
		return this.calendar.find(id).orElseThrow(() -> new Refusal(ResponseReason.SEMINAR_NOT_OPEN));
	}

	/** One person's answer to a meeting, as {@link #list} shows it. */
	public Line line(Actor officer, SeminarId id, MemberId member) {
		return list(officer, id).stream()
			.filter((line) -> line.person().id().equals(member))
			.findFirst()
			.orElseThrow(() -> new Refusal(ResponseReason.NOT_INVITED));
	}

	/**
	 * A meeting that members were told of.
	 * @throws Refusal when it is none, or called off
	 */
	public SeminarView announced(SeminarId id) {
		SeminarView seminar = this.calendar.find(id).orElseThrow(() -> new Refusal(ResponseReason.SEMINAR_NOT_OPEN));
		Response.requireOpen(seminar, this.clock.instant());
		return seminar;
	}

	/**
	 * The meetings of these bodies whose answers are worth looking at: open ones, then
	 * the last held.
	 */
	public List<SeminarView> seminars(Collection<CommitteeId> bodies) {
		List<SeminarView> open = this.calendar.upcoming(bodies)
			.stream()
			.filter((seminar) -> seminar.state().isOpen())
			.toList();
		Set<UUID> shown = new HashSet<>();
		return Stream
			.concat(open.stream(),
					this.calendar.latest(bodies, 200).stream().filter((seminar) -> seminar.state().wasHeld()))
			.filter((seminar) -> shown.add(seminar.id().value()))
			.toList();
	}

}
