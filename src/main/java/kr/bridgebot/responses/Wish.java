package kr.bridgebot.responses;

import java.util.Optional;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants an answer to be stored.
 *
 * @param by who says so
 * @param seminar to which invitation
 * @param member whose answer; null for the speaker's own, as from a group's card
 * @param answer never {@code PENDING}; {@code WAITLISTED} is what {@code YES} becomes
 * @param mode how they come; null where the meeting leaves no choice
 * @param reason may be empty
 * @param proxy who comes instead, with {@code PROXY} only
 */
public record Wish(Actor by, SeminarId seminar, @Nullable MemberId member, Answer answer, @Nullable Mode mode,
		String reason, @Nullable Proxy proxy) {

	/** An answer given by one tap. */
	public static Wish tap(Actor by, SeminarId seminar, @Nullable MemberId member, Answer answer, @Nullable Mode mode) {
		return new Wish(by, seminar, member, answer, mode, "", null);
	}

	/**
	 * Whose answer it is to be.
	 * @return empty when a stranger speaks for themselves
	 */
	Optional<MemberId> whose() {
		if (this.member != null) {
			return Optional.of(this.member);
		}
		// An assistant who sits nowhere and answers for one member only can but mean that
		// one.
		if (this.by.seats().isEmpty() && this.by.principals().size() == 1) {
			return Optional.of(this.by.principals().iterator().next());
		}
		return Optional.ofNullable(this.by.member());
	}

}
