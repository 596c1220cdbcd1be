package kr.bridgebot.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.bridgebot.files.FileId;
import kr.bridgebot.minutes.MinutesDraft.Snapshot;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MinutesDraftTests {

	private static final Instant NOW = Instant.parse("2026-12-17T08:00:00Z");

	private static final MemberId CLERK = new MemberId(UUID.randomUUID());

	private static final Map<Section, String> SAID = Map.of(Section.DISCUSSION, "논의한 내용");

	private MinutesDraft draft = new MinutesDraft(new Snapshot(new SeminarId(UUID.randomUUID()),
			new CommitteeId(UUID.randomUUID()), NOW, 0, 0, 0, List.of(), Map.of()));

	@Test
	void knowsWhoWroteASectionMeanwhile() {
		this.draft.write(Section.DISCUSSION, "", "먼저 쓴 글", CLERK, NOW);
		store();

		assertThat(this.draft.overtaking(Section.DISCUSSION, 0)).isNotNull()
			.satisfies((written) -> assertThat(written.by()).isEqualTo(CLERK));
		assertThat(this.draft.overtaking(Section.DISCUSSION, 1)).isNull();
		assertThat(this.draft.overtaking(Section.CONCLUSION, 0)).isNull();
	}

	@Test
	void writesAfterWhatStandsThereUpToTheLongest() {
		String full = "가".repeat(MinutesDraft.LONGEST - 3);

		this.draft.write(Section.DISCUSSION, full, "나다", CLERK, NOW);

		assertThat(this.draft.next().sections().get(Section.DISCUSSION).text()).hasSize(MinutesDraft.LONGEST)
			.endsWith("가\n나다");
		assertRefused("MINUTES_TEXT_TOO_LONG", () -> this.draft.write(Section.DISCUSSION, full, "나다라", CLERK, NOW));
		assertRefused("MINUTES_TEXT_EMPTY", () -> this.draft.write(Section.DISCUSSION, full, " \n ", CLERK, NOW));
	}

	@Test
	void publishesOnceUntilSomethingChanges() {
		Edition first = this.draft.publish(SAID, "of no account", CLERK, NOW);
		store();

		assertThat(first.number()).isOne();
		assertThat(first.reason()).isEmpty();
		assertThat(this.draft.isPublished()).isTrue();

		this.draft.write(Section.CONCLUSION, "", "결론", CLERK, NOW);
		store();

		assertThat(this.draft.isPublished()).isFalse();
		assertThat(this.draft.publish(SAID, " 결론을 더했어요 ", CLERK, NOW)).satisfies((second) -> {
			assertThat(second.number()).isEqualTo(2);
			assertThat(second.reason()).isEqualTo("결론을 더했어요");
		});
	}

	@Test
	void publishesNothingThatSaysNothing() {
		assertRefused("MINUTES_NOTHING_SAID",
				() -> this.draft.publish(Map.of(Section.ATTENDANCE, "참석 3명"), "", CLERK, NOW));
	}

	@Test
	void letsAFileStandForTheText() {
		this.draft.attach(new FileId(Ids.next()));

		assertThat(this.draft.publish(Map.of(), "", CLERK, NOW).files()).hasSize(1);
	}

	@Test
	void correctsForAReasonOnly() {
		this.draft.publish(SAID, "", CLERK, NOW);
		store();

		assertRefused("MINUTES_REASON_MISSING", () -> this.draft.publish(SAID, " ", CLERK, NOW));
		assertRefused("MINUTES_REASON_TOO_LONG", () -> this.draft.publish(SAID, "가".repeat(501), CLERK, NOW));
	}

	@Test
	void takesFiveFiles() {
		for (int i = 0; i < 5; i++) {
			this.draft.attach(new FileId(Ids.next()));
		}

		assertRefused("MINUTES_FILES_MANY", () -> this.draft.attach(new FileId(Ids.next())));
	}

	private void store() {
		this.draft = new MinutesDraft(this.draft.next());
	}

	private static void assertRefused(String reason, ThrowingCallable step) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(step)
			.satisfies((refusal) -> assertThat(refusal.reason().name()).isEqualTo(reason));
	}

}
