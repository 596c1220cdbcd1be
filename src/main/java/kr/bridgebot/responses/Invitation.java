package kr.bridgebot.responses;

import kr.bridgebot.committees.Committee;
import kr.bridgebot.members.Person;
import kr.bridgebot.seminars.SeminarView;
import org.jspecify.annotations.Nullable;

/**
 * One member's invitation with all that a card shows of it.
 *
 * @param member whose invitation
 * @param position in the waiting list, from 1; null for those who do not wait
 * @param moved what stood before the meeting changed last; null when it never did
 * @param speaker who answered in the member's place; null when nobody did
 */
public record Invitation(SeminarView seminar, Committee committee, Response response, Person member,
		@Nullable Integer position, @Nullable Move moved, @Nullable Person speaker) {
}
