package kr.bridgebot.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.proposals.Proposal.Snapshot;
import kr.bridgebot.reminders.ReminderBook;
import org.springframework.stereotype.Component;

/**
 * The days on which a proposal comes back by itself: when a ministry's answer is due and
 * when an answer is looked at again. Planned anew at each step, out of its dates.
 */
@Component
class ProposalDays {

	private static final String THING = "proposal:";

	private static final String REPLY = "reply-";

	private static final String MONTHLY = "reply-monthly-";

	private static final String REVIEW = "review-";

	private final ReminderBook reminders;

	private final ProposalSettings settings;

	ProposalDays(ReminderBook reminders, ProposalSettings settings) {
		this.reminders = reminders;
		this.settings = settings;
	}

	/** Which proposal a reminder belongs to; none when it is nothing of ours. */
	static Optional<ProposalId> proposalOf(String thing) {
		return thing.startsWith(THING) ? Optional.of(new ProposalId(UUID.fromString(thing.substring(THING.length()))))
				: Optional.empty();
	}

	static boolean isReply(String kind) {
		return kind.startsWith(REPLY);
	}

	static boolean isReview(String kind) {
		return kind.startsWith(REVIEW);
	}

	void plan(Snapshot proposal, Act act) {
		this.reminders.replan(THING + proposal.id().value(), moments(proposal, act));
	}

	private Map<String, Instant> moments(Snapshot proposal, Act act) {
		Map<String, Instant> moments = new LinkedHashMap<>();
		Filing filing = proposal.filing();
		if (proposal.state().isAwaited() && filing != null) {
			this.settings.reply()
				.before()
				.forEach((lead) -> put(moments, REPLY, filing.replyDue().minusDays(lead), act));
			this.settings.reply()
				.after()
				.forEach((delay) -> put(moments, REPLY, filing.replyDue().plusDays(delay), act));
			if (this.settings.reply().monthly()) {
				put(moments, MONTHLY, nextMonthly(filing.replyDue(), act), act);
			}
		}
		MinistryAnswer answer = proposal.answer();
		if (answer != null && answer.reviewOn() != null && !proposal.state().isTerminal()) {
			put(moments, REVIEW, answer.reviewOn(), act);
		}
		return moments;
	}

	/** The first day of the monthly ones that is yet to come. */
	private LocalDate nextMonthly(LocalDate due, Act act) {
		LocalDate last = due
			.plusDays(this.settings.reply().after().stream().mapToInt(Integer::intValue).max().orElse(0));
		int months = 1;
		while (!moment(last.plusMonths(months), act).isAfter(act.at())) {
			months++;
		}
		return last.plusMonths(months);
	}

	private void put(Map<String, Instant> moments, String kind, LocalDate day, Act act) {
		Instant moment = moment(day, act);
		if (moment.isAfter(act.at())) {
			moments.put(kind + day, moment);
		}
	}

	private Instant moment(LocalDate day, Act act) {
		return day.atTime(this.settings.reply().time()).atZone(act.zone()).toInstant();
	}

}
