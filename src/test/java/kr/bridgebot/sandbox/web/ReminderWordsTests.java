package kr.bridgebot.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import kr.bridgebot.reminders.ReminderKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderWordsTests {

	private static final String ID = ":01a218d4-1a5c-71dc-ac86-ff3159c0e6cf";

	@ParameterizedTest
	@CsvSource({ "agenda, changed, agenda", "action, due-2026-12-01, action", "topic-vote, end, topic-vote",
			"proposal-vote, end-1, proposal-vote", "proposal, reply-2026-12-24, proposal-reply",
			"proposal, reply-monthly-2027-01-31, proposal-reply", "proposal, review-2027-03-02, proposal-review",
			"minutes, minutes-clerk-3, minutes-clerk", "seminar, nudge-0, nudge", "seminar, end, end",
			"nothing, known, other" })
	void knowsWhatAReminderIsAbout(String thing, String kind, String expected) {
		assertThat(ReminderWords.kind(new ReminderKey(thing + ID, kind))).isEqualTo(expected);
	}

	@Test
	void knowsWhatADaysDigestIs() {
		assertThat(ReminderWords.kind(new ReminderKey("proposal-digest", "2026-11-24"))).isEqualTo("proposal-digest");
	}

	@ParameterizedTest
	@CsvSource({ "nudge-1, announcement-nudge", "leave, announcement-leave", "close, announcement-close" })
	void knowsWhatIsToComeOfAnAnnouncement(String kind, String expected) {
		assertThat(ReminderWords.kind(new ReminderKey("announcement/" + ID.substring(1), kind))).isEqualTo(expected);
	}

	@Test
	void leavesTheEndOfAVoteToTheClock() {
		assertThat(ReminderWords.isFireable(new ReminderKey("topic-vote" + ID, "end"))).isFalse();
		assertThat(ReminderWords.isFireable(new ReminderKey("proposal-vote" + ID, "end-1"))).isFalse();
		assertThat(ReminderWords.isFireable(new ReminderKey("proposal" + ID, "reply-2026-12-24"))).isTrue();
	}

}
