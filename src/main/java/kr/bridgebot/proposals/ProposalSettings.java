package kr.bridgebot.proposals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The forum's habits with proposals.
 *
 * @param noticesADay how many notices of proposals one person gets at once in a day; what
 * comes beyond waits for the digest
 * @param digest when of an evening what was held back is told, all of it in one message
 * @param reply when the secretariat is reminded of a ministry's answer
 * @param vote how the steering committee votes in writing
 */
@Validated
@ConfigurationProperties("forum.proposals")
record ProposalSettings(@DefaultValue("3") @Min(0) @Max(20) int noticesADay, @DefaultValue("17:00") LocalTime digest,
		@DefaultValue @Valid Replies reply, @DefaultValue @Valid Votes vote) {

	/**
	 * Reminders of what a ministry owes.
	 *
	 * @param before so many days before it is due; 0 is the day itself
	 * @param after so many days after
	 * @param monthly whether it is said again every month from then on
	 * @param time the hour of all of them
	 */
	record Replies(@DefaultValue( {
			"7", "0" }) List<@NotNull @Min(0) @Max(365) Integer> before,
			@DefaultValue("7") List<@NotNull @Min(1) @Max(365) Integer> after, @DefaultValue("true") boolean monthly,
			@DefaultValue("09:00") LocalTime time){
	}

	/**
	 * The written vote.
	 *
	 * @param quorum how many of a hundred members have to vote for it to count
	 * @param days how long it is open unless told otherwise
	 * @param time the hour at which it ends
	 */
	record Votes(@DefaultValue("50") @Min(1) @Max(100) int quorum, @DefaultValue("7") @Min(1) @Max(90) int days,
			@DefaultValue("18:00") LocalTime time) {
	}

}
