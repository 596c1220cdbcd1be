package kr.bridgebot.seminars;

import java.time.Instant;
import kr.bridgebot.chat.Text;

/**
 * Shows whoever announces a meeting what its members will read. Answered by whoever
 * writes the invitations.
 */
public interface InvitationPreview {

	/**
	 * The invitation of somebody who has not answered yet.
	 * @param seminar with a date
	 * @param at when it is looked at
	 */
	Text invitation(SeminarView seminar, Instant at);

}
