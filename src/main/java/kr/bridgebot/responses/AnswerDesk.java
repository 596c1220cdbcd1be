package kr.bridgebot.responses;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.Committee.Proxies;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.responses.Responses.Step;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk that takes answers to invitations. However many come at once, the database is
 * asked a fixed number of times; only a meeting with limited seats is locked, so that its
 * waiting list is exact under a rush.
 */
@Service
@Transactional
public class AnswerDesk {

	private final Responses responses;

	private final WaitingLists waitingLists;

	private final SeminarCalendar calendar;

	private final CommitteeBoard committees;

	private final Cards cards;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AnswerDesk(Responses responses, WaitingLists waitingLists, SeminarCalendar calendar, CommitteeBoard committees,
			Cards cards, ApplicationEventPublisher events, Clock clock) {
		this.responses = responses;
		this.waitingLists = waitingLists;
		this.calendar = calendar;
		this.committees = committees;
		this.cards = cards;
		this.events = events;
		this.clock = clock;
	}

	/** Takes one answer, as {@link #take(List)} does; a rule's no is thrown. */
	public Outcome take(Wish wish) {
		Outcome outcome = take(List.of(wish)).getFirst();
		if (outcome instanceof Outcome.Denied(Refusal refusal)) {
			throw refusal;
		}
		return outcome;
	}

	/**
	 * Takes answers in their order, as if each had come alone.
	 * @return one outcome a wish, in the same order
	 * @throws org.springframework.dao.OptimisticLockingFailureException when an answer
	 * was changed by another transaction meanwhile: try again
	 */
	public List<Outcome> take(List<Wish> wishes) {
		Ledger ledger = open(wishes);
		List<Outcome> outcomes = new ArrayList<>(wishes.size());
		for (Wish wish : wishes) {
			outcomes.add(ledger.enter(wish));
		}
		ledger.close();
		return outcomes;
	}

	/** What was answered before the meeting moved stays so. */
	public Outcome keepAnswer(Actor by, SeminarId seminar, MemberId member) {
		Response response = find(seminar, member);
		if (!response.reconfirm()) {
			requireTakeable(Wish.tap(by, seminar, member, Answer.NO, null));
			return new Outcome.Same(response, get(seminar));
		}
		Answer answer = (response.answer() == Answer.WAITLISTED) ? Answer.YES : response.answer();
		Mode mode = (get(seminar).mode() == Mode.HYBRID) ? response.mode() : null;
		return take(new Wish(by, seminar, member, answer, mode, response.reason(), response.proxy()));
	}

	/**
	 * Whether this wish would be taken now, before somebody is asked for its details.
	 * @throws Refusal when a rule says no
	 */
	@Transactional(readOnly = true)
	public void requireTakeable(Wish wish) {
		SeminarView seminar = get(wish.seminar());
		MemberId member = wish.whose().orElseThrow(() -> new Refusal(ResponseReason.NOT_INVITED));
		find(wish.seminar(), member).admit(wish, seminar, this.committees.get(seminar.committee()).proxies(),
				wish.by().runs(seminar.committee()), this.clock.instant());
	}

	/**
	 * Adds why somebody will not come to an answer that is already stored.
	 */
	public Outcome explain(Actor by, SeminarId seminar, MemberId member, String reason) {
		if (reason.length() > Response.REASON_LIMIT) {
			throw new Refusal(ResponseReason.REASON_TOO_LONG, Map.of("limit", Response.REASON_LIMIT));
		}
		SeminarView view = get(seminar);
		Response response = find(seminar, member);
		if (!by.speaksFor(member) && !by.runs(view.committee())) {
			throw new Refusal(ResponseReason.NOT_YOUR_ANSWER);
		}
		Response.requireOpen(view, this.clock.instant());
		if (response.answer() != Answer.NO) {
			throw new Refusal(ResponseReason.REASON_NOT_ASKED);
		}
		Response explained = response.explained(reason);
		keep(view, new Step(response, explained, by.member(), reason, this.clock.instant()));
		return new Outcome.Saved(explained, view);
	}

	/**
	 * Whether this officer may decide on that proxy now.
	 * @throws Refusal when not, or when it was decided already
	 */
	@Transactional(readOnly = true)
	public void requireProxyPending(Actor officer, SeminarId seminar, MemberId member) {
		pendingProxy(requireOfficer(officer, seminar), member);
	}

	/** The body agrees to a proxy. */
	public Response approveProxy(Actor officer, SeminarId seminar, MemberId member) {
		SeminarView view = requireOfficer(officer, seminar);
		Response response = pendingProxy(view, member);
		Proxy approved = proxyOf(response).approved();
		Response agreed = response.withProxy(approved);
		keep(view, new Step(response, agreed, officer.member(), "", this.clock.instant()));
		this.events.publishEvent(new ResponseEvent.ProxyApproved(view, member, approved));
		return agreed;
	}

	/** The body does not agree to a proxy: the member has not answered then. */
	public Response declineProxy(Actor officer, SeminarId seminar, MemberId member, String reason) {
		SeminarView view = requireOfficer(officer, seminar);
		if (reason.length() > Response.REASON_LIMIT) {
			throw new Refusal(ResponseReason.REASON_TOO_LONG, Map.of("limit", Response.REASON_LIMIT));
		}
		Response response = pendingProxy(view, member);
		Response declined = response.withProxy(null);
		keep(view, new Step(response, declined, officer.member(), reason, this.clock.instant()));
		this.events.publishEvent(new ResponseEvent.ProxyDropped(view, member));
		this.events.publishEvent(new ResponseEvent.ProxyDeclined(view, member, proxyOf(response), reason));
		if (view.capacity() != null) {
			this.waitingLists.fill(view.id(), this.clock.instant());
			this.cards.changed(view.id().value());
		}
		return declined;
	}

	/** One stored answer. */
	@Transactional(readOnly = true)
	public Optional<Response> read(SeminarId seminar, MemberId member) {
		return Optional
			.ofNullable(this.responses.find(List.of(seminar), List.of(member)).get(new Responses.Key(seminar, member)));
	}

	private void keep(SeminarView seminar, Step step) {
		this.responses.store(List.of(step.after()));
		this.responses.remember(List.of(step));
		this.cards.changed(List.of(seminar.id().value()),
				List.of(step.after().member().value(), seminar.committee().value()));
	}

	private Response pendingProxy(SeminarView seminar, MemberId member) {
		Response.requireOpen(seminar, this.clock.instant());
		Response response = find(seminar.id(), member);
		Proxy proxy = response.proxy();
		if (proxy == null || proxy.approval() != Proxy.Approval.REQUESTED) {
			throw new Refusal(ResponseReason.PROXY_NOT_PENDING);
		}
		return response;
	}

	private static Proxy proxyOf(Response response) {
		Proxy proxy = response.proxy();
		if (proxy == null) {
			throw new Refusal(ResponseReason.PROXY_NOT_PENDING);
		}
		return proxy;
	}

	private Response find(SeminarId seminar, MemberId member) {
		return read(seminar, member).filter(Response::invited)
			.orElseThrow(() -> new Refusal(ResponseReason.NOT_INVITED));
	}

	private SeminarView get(SeminarId seminar) {
		return this.calendar.find(seminar).orElseThrow(() -> new Refusal(ResponseReason.SEMINAR_NOT_OPEN));
	}

	private SeminarView requireOfficer(Actor actor, SeminarId seminar) {
		SeminarView view = get(seminar);
		if (!actor.runs(view.committee())) {
			throw new Refusal(ResponseReason.OFFICERS_ONLY);
		}
		return view;
	}

	private Ledger open(List<Wish> wishes) {
		Set<SeminarId> asked = wishes.stream().map(Wish::seminar).collect(Collectors.toSet());
		Ledger ledger = open(wishes, this.calendar.recall(asked));
		if (ledger.isOutdated()) {
			// News of a change comes a moment after the change itself.
			ledger = open(wishes, this.calendar.find(asked));
		}
		if (ledger.isOutdated()) {
			throw new OptimisticLockingFailureException("a meeting was changed meanwhile");
		}
		return ledger;
	}

	private Ledger open(List<Wish> wishes, Map<SeminarId, SeminarView> seminars) {
		Set<MemberId> members = wishes.stream().flatMap((wish) -> wish.whose().stream()).collect(Collectors.toSet());
		Map<SeminarId, Seating> seatings = new HashMap<>();
		// Locked in the order of their ids, so that two batches never wait for each
		// other.
		seminars.values()
			.stream()
			.filter((seminar) -> seminar.capacity() != null)
			.map(SeminarView::id)
			.sorted((a, b) -> a.value().compareTo(b.value()))
			.toList()
			.forEach((id) -> this.waitingLists.open(id, wishes.size())
				.ifPresent((seating) -> seatings.put(id, seating)));
		return new Ledger(seminars, seatings, this.responses.find(seminars.keySet(), members), this.clock.instant());
	}

	/** The answers of one transaction, read once, changed in memory, written once. */
	private final class Ledger {

		private final Map<SeminarId, SeminarView> seminars;

		private final Map<SeminarId, Seating> seatings;

		private final Map<Responses.Key, Response> current;

		private final Map<Responses.Key, Response> changed = new LinkedHashMap<>();

		private final List<Step> steps = new ArrayList<>();

		private final Instant now;

		Ledger(Map<SeminarId, SeminarView> seminars, Map<SeminarId, Seating> seatings,
				Map<Responses.Key, Response> current, Instant now) {
			this.seminars = seminars;
			this.seatings = seatings;
			this.current = new HashMap<>(current);
			this.now = now;
		}

		/** Whether a meeting has changed since it was read. */
		boolean isOutdated() {
			return this.current.values().stream().anyMatch((response) -> {
				SeminarView seen = this.seminars.get(response.seminar());
				return seen != null && response.isNewerThan(seen);
			});
		}

		Outcome enter(Wish wish) {
			try {
				return enterOrRefuse(wish);
			}
			catch (Refusal refusal) {
				return new Outcome.Denied(refusal);
			}
		}

		private Outcome enterOrRefuse(Wish wish) {
			SeminarView seminar = this.seminars.get(wish.seminar());
			Response before = wish.whose()
				.map((member) -> this.current.get(new Responses.Key(wish.seminar(), member)))
				.orElse(null);
			if (seminar == null || before == null) {
				throw new Refusal((seminar == null) ? ResponseReason.SEMINAR_NOT_OPEN : ResponseReason.NOT_INVITED);
			}
			Committee committee = AnswerDesk.this.committees.get(seminar.committee());
			boolean officer = wish.by().runs(seminar.committee());
			before.admit(wish, seminar, committee.proxies(), officer, this.now);
			Mode mode = Response.modeOf(wish, seminar);
			Seating seating = this.seatings.get(seminar.id());
			if (before.says(wish, mode)) {
				return new Outcome.Same(before, seminar);
			}
			// An officer who enters a proxy for somebody has agreed by that.
			boolean agreed = officer && !wish.by().speaksFor(before.member());
			Response wished = before.answered(wish, mode, agreed ? Proxies.ALLOWED : committee.proxies(), this.now);
			Response after = (seating == null) ? wished : seating.admit(before, wished);
			keep(new Step(before, after, wish.by().member(), wish.reason(), this.now));
			tell(wish, seminar, before, after);
			if (seating != null) {
				AnswerDesk.this.waitingLists.seat(seating, seminar, this.current, this.now).forEach(this::keep);
			}
			return (seating != null && after.answer() == Answer.WAITLISTED)
					? new Outcome.Waiting(after, seminar, seating.waiting()) : new Outcome.Saved(after, seminar);
		}

		private void keep(Step step) {
			Responses.Key key = Responses.Key.of(step.after());
			this.current.put(key, step.after());
			this.changed.put(key, step.after());
			this.steps.add(step);
		}

		private void tell(Wish wish, SeminarView seminar, Response before, Response after) {
			Proxy proxy = after.proxy();
			if (before.proxy() != null && !before.proxy().isSame(proxy)) {
				AnswerDesk.this.events.publishEvent(new ResponseEvent.ProxyDropped(seminar, after.member()));
			}
			if (proxy != null && proxy.approval() == Proxy.Approval.REQUESTED && !proxy.equals(before.proxy())) {
				AnswerDesk.this.events.publishEvent(new ResponseEvent.ProxyRequested(seminar, after.member(), proxy));
			}
			MemberId speaker = wish.by().member();
			if (speaker != null && !speaker.equals(after.member())) {
				AnswerDesk.this.events.publishEvent(wish.by().speaksFor(after.member())
						? new ResponseEvent.AnsweredByAssistant(seminar, after.member())
						: new ResponseEvent.AnsweredByOfficer(seminar, after.member(), speaker, after));
			}
		}

		void close() {
			if (this.changed.isEmpty()) {
				return;
			}
			AnswerDesk.this.responses.store(this.changed.values());
			AnswerDesk.this.responses.remember(this.steps);
			Set<UUID> subjects = new HashSet<>();
			Set<UUID> about = new HashSet<>();
			this.changed.keySet().forEach((key) -> {
				subjects.add(key.seminar().value());
				about.add(key.member().value());
			});
			subjects.forEach((id) -> about.add(committeeOf(new SeminarId(id))));
			AnswerDesk.this.cards.changed(subjects, about);
		}

		private UUID committeeOf(SeminarId id) {
			SeminarView seminar = this.seminars.get(id);
			return (seminar == null) ? id.value() : seminar.committee().value();
		}

	}

}
