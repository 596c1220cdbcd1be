package kr.bridgebot.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import kr.bridgebot.chat.Words;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnnouncementTests {

	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	private static final Duration OPEN = Duration.ofDays(14);

	private static final Act SENDER = new Act(new MemberId(Ids.next()), NOW);

	private static final Act CLOCK = new Act(null, NOW);

	@Test
	void goesItsWayAndLeavesAHistory() {
		Announcement announcement = draft(AnnouncementKind.GENERAL);

		announcement.schedule(NOW.plusSeconds(60), false, SENDER);
		announcement.leave(false, CLOCK);
		announcement.pause(SENDER);
		announcement.resume(SENDER);
		announcement.finish(CLOCK);
		announcement.correct(announcement.snapshot().draft().saying(Words.plain("표본 정정")), false, SENDER);
		announcement.finish(CLOCK);
		announcement.close(CLOCK);

		assertThat(announcement.steps()).extracting(AnnouncementStep::to)
			.containsExactly(AnnouncementState.DRAFT, AnnouncementState.SCHEDULED, AnnouncementState.SENDING,
					AnnouncementState.PAUSED, AnnouncementState.SENDING, AnnouncementState.SENT,
					AnnouncementState.CORRECTED, AnnouncementState.SENDING, AnnouncementState.SENT,
					AnnouncementState.CLOSED);
		assertThat(announcement.snapshot().version()).isEqualTo(2);
		assertThat(announcement.snapshot().sender()).isEqualTo(SENDER.member());
	}

	@ParameterizedTest
	@EnumSource
	void takesOnlyLegalSteps(AnnouncementState from) {
		Set<AnnouncementState> legal = from.next();

		for (AnnouncementState to : EnumSet.of(AnnouncementState.PAUSED, AnnouncementState.SENT,
				AnnouncementState.CLOSED)) {
			Announcement announcement = in(from);
			if (legal.contains(to)) {
				step(announcement, to);
				assertThat(announcement.snapshot().state()).isEqualTo(to);
			}
			else {
				assertThatExceptionOfType(Refusal.class).isThrownBy(() -> step(announcement, to));
				assertThat(announcement.steps()).isEmpty();
			}
		}
	}

	@Test
	void countsARevisionForEachRealChange() {
		Announcement announcement = draft(AnnouncementKind.GENERAL);

		announcement.edit((draft) -> draft.saying(Words.plain("표본")));
		announcement.edit((draft) -> draft.saying(Words.plain("표본")));

		assertThat(announcement.snapshot().revision()).isEqualTo(2);
	}

	@Test
	void isChangedNoMoreOnceItWasSent() {
		Announcement announcement = in(AnnouncementState.SENDING);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> announcement.edit((draft) -> draft.toGroups(true)));
	}

	@Test
	void needsAReasonToBeCalledOff() {
		Announcement announcement = in(AnnouncementState.SENDING);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> announcement.cancel("  ", SENDER));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> announcement.cancel("표".repeat(201), SENDER));
		announcement.cancel("표본 사유", SENDER);

		assertThat(announcement.snapshot().state()).isEqualTo(AnnouncementState.CANCELLED);
		assertThat(announcement.snapshot().reason()).isEqualTo("표본 사유");
	}

	@Test
	void isOverByTheClockWhetherOrNotAJobRan() {
		Announcement told = in(AnnouncementState.SENT);
		Instant later = NOW.plus(OPEN);

		assertThat(told.snapshot().stateAt(later.minusMillis(1), OPEN)).isEqualTo(AnnouncementState.SENT);
		assertThat(told.snapshot().stateAt(later, OPEN)).isEqualTo(AnnouncementState.CLOSED);
		assertThat(told.snapshot().state()).isEqualTo(AnnouncementState.SENT);
	}

	@Test
	void isOverAtItsDeadlineWhenItIsToBeConfirmed() {
		Instant due = NOW.plusSeconds(3600);
		Announcement announcement = draft(AnnouncementKind.RECEIPT);
		announcement.edit((draft) -> draft.due(due));

		announcement.leave(false, SENDER);
		announcement.finish(CLOCK);

		assertThat(announcement.snapshot().stateAt(due.minusMillis(1), OPEN)).isEqualTo(AnnouncementState.SENT);
		assertThat(announcement.snapshot().stateAt(due, OPEN)).isEqualTo(AnnouncementState.CLOSED);
	}

	@Test
	void losesItsDeadlineWhenItNeedNotBeConfirmedAnyMore() {
		Announcement announcement = draft(AnnouncementKind.RECEIPT);

		announcement.edit((draft) -> draft.due(NOW.plusSeconds(60)));
		announcement.edit((draft) -> draft.as(AnnouncementKind.GENERAL));

		assertThat(announcement.snapshot().draft().due()).isNull();
	}

	@Test
	void beginsItsAudienceWithSomebodyWhateverIsTakenOut() {
		Draft draft = Draft.EMPTY.joined(new AudienceStep(Joining.EXCEPT, new Circle.Everyone()))
			.joined(new AudienceStep(Joining.EXCEPT, new Circle.OfRole(Role.CHAIR)));

		assertThat(draft.steps()).extracting(AudienceStep::joining).containsExactly(Joining.OR, Joining.EXCEPT);
		assertThat(draft.without(0).steps()).extracting(AudienceStep::joining).containsExactly(Joining.OR);
		assertThat(draft.without(7)).isEqualTo(draft);
	}

	@Test
	void joinsACircleOnceThoughItIsTappedTwice() {
		AudienceStep chairs = new AudienceStep(Joining.AND, new Circle.OfRole(Role.CHAIR));

		Draft first = Draft.EMPTY.joined(chairs);
		Draft second = first.joined(new AudienceStep(Joining.EXCEPT, new Circle.Everyone()));

		assertThat(first.joined(chairs)).isEqualTo(first);
		assertThat(second.joined(new AudienceStep(Joining.EXCEPT, new Circle.Everyone()))).isEqualTo(second);
		assertThat(second.joined(new AudienceStep(Joining.OR, new Circle.Everyone())).steps()).hasSize(3);
	}

	private static void step(Announcement announcement, AnnouncementState to) {
		switch (to) {
			case PAUSED -> announcement.pause(SENDER);
			case SENT -> announcement.finish(CLOCK);
			case CLOSED -> announcement.close(CLOCK);
			default -> throw new IllegalArgumentException(to.name());
		}
	}

	private static Announcement draft(AnnouncementKind kind) {
		return Announcement.draft(new AnnouncementId(Ids.next()), new CommitteeId(Ids.next()), Draft.EMPTY.as(kind),
				SENDER);
	}

	private static Announcement in(AnnouncementState state) {
		boolean told = state != AnnouncementState.DRAFT && state != AnnouncementState.SCHEDULED;
		return new Announcement(new Announcement.Snapshot(new AnnouncementId(Ids.next()), new CommitteeId(Ids.next()),
				state, told ? 1 : 0, 1, Draft.EMPTY, SENDER.member(), SENDER.member(), NOW, null, told ? NOW : null,
				false, "", NOW));
	}

}
