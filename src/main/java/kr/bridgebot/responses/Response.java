package kr.bridgebot.responses;

import java.time.Instant;
import java.util.Map;
import kr.bridgebot.committees.Committee.Proxies;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One member's answer to one invitation.
 *
 * @param seminar to which invitation
 * @param member whose
 * @param answer what they said
 * @param mode how they come; null when they do not
 * @param reason why not, may be empty
 * @param proxy who comes instead; null for nobody
 * @param reconfirm whether the meeting moved after they had answered
 * @param answeredAt null while they have not
 * @param answeredBy who said it: the member, an assistant or an officer; null for the bot
 * @param turn place in the waiting list, lower first; null for those who do not wait
 * @param nudges how often they were reminded to answer
 * @param invited whether they belong to the body on the meeting's day
 * @param revision counts the changes
 * @param meetingRevision the meeting's revision that this was brought up to
 */
public record Response(SeminarId seminar, MemberId member, Answer answer, @Nullable Mode mode, String reason,
		@Nullable Proxy proxy, boolean reconfirm, @Nullable Instant answeredAt, @Nullable MemberId answeredBy,
		@Nullable Long turn, int nudges, boolean invited, int revision, int meetingRevision) {

	static final int REASON_LIMIT = 500;

	/**
	 * Whether this answer takes one of the limited seats: all do, but those online of a
	 * hybrid meeting.
	 */
	boolean takesSeat(SeminarView of) {
		return this.answer.comes() && !(of.mode() == Mode.HYBRID && this.mode == Mode.ONLINE);
	}

	/** Whether the meeting has changed since it was seen so. */
	boolean isNewerThan(SeminarView seen) {
		return this.meetingRevision > seen.revision();
	}

	/** Whether the wish says just what is stored, with nothing to reconfirm. */
	boolean says(Wish wish, @Nullable Mode as) {
		boolean waits = this.answer == Answer.WAITLISTED && wish.answer() == Answer.YES;
		boolean alike = (this.answer == wish.answer() || waits) && this.mode == as;
		return alike && !this.reconfirm && wish.reason().isEmpty() && wish.proxy() == null;
	}

	/**
	 * Whether the wish may be stored now.
	 * @param officer whether the speaker runs the body
	 * @throws Refusal when a rule says no
	 */
	void admit(Wish wish, SeminarView of, Proxies proxies, boolean officer, Instant now) {
		if (!this.invited) {
			throw new Refusal(ResponseReason.NOT_INVITED);
		}
		if (!officer && !wish.by().speaksFor(this.member)) {
			throw new Refusal(ResponseReason.NOT_YOUR_ANSWER);
		}
		requireOpen(of, now);
		boolean regret = wish.answer() == Answer.NO;
		if (!now.isBefore(of.answersBy()) && !officer && !regret) {
			throw new Refusal(ResponseReason.RSVP_CLOSED, Map.of("deadline", of.answersBy(), "kind", of.kind()));
		}
		if (wish.reason().length() > REASON_LIMIT) {
			throw new Refusal(ResponseReason.REASON_TOO_LONG, Map.of("limit", REASON_LIMIT));
		}
		if (wish.answer() == Answer.PROXY) {
			if (proxies == Proxies.FORBIDDEN) {
				throw new Refusal(ResponseReason.PROXY_FORBIDDEN);
			}
			if (wish.proxy() == null) {
				throw new Refusal(ResponseReason.PROXY_UNNAMED);
			}
		}
	}

	static void requireOpen(SeminarView of, Instant now) {
		SeminarState state = of.state();
		if (state == SeminarState.CANCELLED) {
			throw new Refusal(ResponseReason.SEMINAR_CANCELLED);
		}
		if (state == SeminarState.POSTPONED) {
			throw new Refusal(ResponseReason.SEMINAR_POSTPONED);
		}
		if (state == SeminarState.HELD || state == SeminarState.CLOSED
				|| (state.isOpen() && !now.isBefore(of.endsAt()))) {
			throw new Refusal(ResponseReason.SEMINAR_OVER);
		}
		if (!state.isOpen()) {
			throw new Refusal(ResponseReason.SEMINAR_NOT_OPEN);
		}
	}

	/**
	 * How somebody who wishes so would come.
	 * @return null for an answer by which nobody comes
	 * @throws Refusal when the meeting does not offer it
	 */
	static @Nullable Mode modeOf(Wish wish, SeminarView of) {
		if (!wish.answer().comes()) {
			return null;
		}
		if (of.mode() != Mode.HYBRID) {
			// An old card may name a mode from before the meeting moved.
			if (wish.mode() != null && wish.mode() != of.mode()) {
				throw new Refusal(ResponseReason.MODE_NOT_OFFERED);
			}
			return of.mode();
		}
		return (wish.mode() == Mode.ONLINE) ? Mode.ONLINE : Mode.ONSITE;
	}

	/** The answer as the wish has it. */
	Response answered(Wish wish, @Nullable Mode as, Proxies proxies, Instant now) {
		Proxy wished = wish.proxy();
		Proxy named = (wished == null || wished.equals(this.proxy)) ? wished : wished.subjectTo(proxies);
		return new Response(this.seminar, this.member, wish.answer(), as, wish.reason(), named, false, now,
				wish.by().member(), null, this.nudges, this.invited, this.revision, this.meetingRevision);
	}

	/** The same, at the end of the waiting list. */
	Response waiting(long behind) {
		return new Response(this.seminar, this.member, Answer.WAITLISTED, this.mode, this.reason, this.proxy,
				this.reconfirm, this.answeredAt, this.answeredBy, behind, this.nudges, this.invited, this.revision,
				this.meetingRevision);
	}

	/** A seat became free: who waited comes. */
	Response seated() {
		Answer seatedAs = (this.proxy != null) ? Answer.PROXY : Answer.YES;
		return new Response(this.seminar, this.member, seatedAs, this.mode, this.reason, this.proxy, this.reconfirm,
				this.answeredAt, this.answeredBy, null, this.nudges, this.invited, this.revision, this.meetingRevision);
	}

	Response explained(String why) {
		return new Response(this.seminar, this.member, this.answer, this.mode, why, this.proxy, this.reconfirm,
				this.answeredAt, this.answeredBy, this.turn, this.nudges, this.invited, this.revision,
				this.meetingRevision);
	}

	Response withProxy(@Nullable Proxy other) {
		return new Response(this.seminar, this.member, (other != null) ? this.answer : Answer.PENDING,
				(other != null) ? this.mode : null, this.reason, other, this.reconfirm,
				(other != null) ? this.answeredAt : null, this.answeredBy, (other != null) ? this.turn : null,
				this.nudges, this.invited, this.revision, this.meetingRevision);
	}

}
