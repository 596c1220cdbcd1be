package kr.bridgebot.chat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PayloadsTests {

	@Test
	void readsBackWhatItWrote() {
		Answer answer = new Answer(new CommitteeId(UUID.randomUUID()), new MemberId(UUID.randomUUID()),
				DayOfWeek.FRIDAY, -3);

		String data = Payloads.encode(answer);

		assertThat(data).startsWith("an:").hasSizeLessThanOrEqualTo(64);
		assertThat(Payloads.decode(data, Answer.class)).isEqualTo(answer);
	}

	@Test
	void carriesAllSimpleKinds() {
		Everything all = new Everything(UUID.randomUUID(), Long.MAX_VALUE, true, LocalDate.of(2026, 12, 10),
				LocalTime.of(14, 30), "a:b~c");

		assertThat(Payloads.decode(Payloads.encode(all), Everything.class)).isEqualTo(all);
	}

	@Test
	void tellsNothingFromEmpty() {
		Everything none = new Everything(null, null, null, null, null, null);
		Everything empty = new Everything(null, null, null, null, null, "");

		assertThat(Payloads.decode(Payloads.encode(none), Everything.class)).isEqualTo(none);
		assertThat(Payloads.decode(Payloads.encode(empty), Everything.class)).isEqualTo(empty);
	}

	@Test
	void readsAnyRecordOfASealedType() {
		Turn left = new Turn.Left(3);
		Turn right = new Turn.Right(3);

		assertThat(Payloads.codesOf(Turn.class)).containsExactlyInAnyOrder("tl", "tr");
		assertThat(Payloads.decode(Payloads.encode(left), Turn.class)).isEqualTo(left);
		assertThat(Payloads.decode(Payloads.encode(right), Turn.class)).isEqualTo(right);
		assertThat(Payloads.decode("pg:1", Turn.class)).isNull();
	}

	@Test
	void writesABarePayloadAsItsCode() {
		assertThat(Payloads.encode(new Bare())).isEqualTo("bare");
		assertThat(Payloads.decode("bare", Bare.class)).isEqualTo(new Bare());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", ":", "an", "an:", "an::::", "zz:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAA:FRIDAY:1",
					"an:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAA:SOMEDAY:1",
					"an:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAA:FRIDAY:1",
					"an:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAA!:FRIDAY:1",
					"an:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAA:FRIDAY:zzzzzzzz",
					"an:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAA:FRIDAY:1:1",
					"an:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAA:FRIDAY:", "an::AAAAAAAAAAAAAAAAAAAAAA:FRIDAY:1" })
	void readsForgedDataAsNothing(String data) {
		assertThat(Payloads.decode(data, Answer.class)).isNull();
	}

	@Test
	void readsWhatTheRecordRefusesAsNothing() {
		assertThat(Payloads.decode("pg:1", Page.class)).isEqualTo(new Page(1));
		assertThat(Payloads.decode("pg:-1", Page.class)).isNull();
	}

	@Test
	void survivesAnyNoise() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		for (int i = 0; i < 20_000; i++) {
			StringBuilder noise = new StringBuilder("ev");
			random.ints(random.nextInt(70), 0, 0x3000).mapToObj(Character::toString).forEach(noise::append);
			noise.insert(random.nextInt(noise.length()), ":~:");

			Payloads.decode(noise.toString(), Everything.class);
		}
	}

	@Test
	void refusesMoreThanAButtonCarries() {
		Everything wordy = new Everything(null, null, null, null, null, "가".repeat(20));

		assertThatIllegalArgumentException().isThrownBy(() -> Payloads.encode(wordy));
	}

	@Test
	void refusesTypesNoButtonCarries() {
		assertThatIllegalArgumentException().isThrownBy(() -> Payloads.codesOf(Nameless.class));
		assertThatIllegalArgumentException().isThrownBy(() -> Payloads.codesOf(Odd.class));
	}

	@Payload.Code("an")
	record Answer(CommitteeId committee, MemberId member, DayOfWeek day, int page) implements Payload {
	}

	@Payload.Code("ev")
	record Everything(@Nullable UUID id, @Nullable Long number, @Nullable Boolean flag, @Nullable LocalDate date,
			@Nullable LocalTime time, @Nullable String words) implements Payload {
	}

	@Payload.Code("bare")
	record Bare() implements Payload {
	}

	@Payload.Code("pg")
	record Page(int number) implements Payload {

		Page {
			if (number < 0) {
				throw new IllegalArgumentException("before the first page");
			}
		}

	}

	sealed interface Turn extends Payload {

		@Payload.Code("tl")
		record Left(int steps) implements Turn {
		}

		@Payload.Code("tr")
		record Right(int steps) implements Turn {
		}

	}

	record Nameless() implements Payload {
	}

	@Payload.Code("odd")
	record Odd(Object thing) implements Payload {
	}

}
