package kr.bridgebot.proposals;

import java.time.LocalDate;

/**
 * How a proposal went to a ministry.
 *
 * @param ministry which
 * @param division of the ministry, may be empty
 * @param document the number of the letter, may be empty
 * @param submittedOn the letter's day
 * @param replyDue until when the ministry is to answer
 */
public record Filing(String ministry, String division, String document, LocalDate submittedOn, LocalDate replyDue) {

	/** The same with so many days more to answer. */
	Filing dueLater(long days) {
		return new Filing(this.ministry, this.division, this.document, this.submittedOn, this.replyDue.plusDays(days));
	}

}
