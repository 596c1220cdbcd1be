package kr.bridgebot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.delivery.Carrier.Why;
import kr.bridgebot.delivery.Delivery.State;
import kr.bridgebot.delivery.Work.Parcel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTests {

	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	private static Parcel parcel(Lane lane, Kind kind) {
		return new Parcel(UUID.randomUUID(), new Place(-100, 7, true), lane, kind, UUID.randomUUID(), null, null,
				(kind == Kind.EDIT) ? 5L : null, NOW, null, 1, 0, false, null);
	}

	private static Verdict on(Parcel parcel, Outcome outcome) {
		return Verdict.on(parcel, new Fate.Carried(outcome), NOW);
	}

	private static Verdict refused(Parcel parcel, Why why) {
		return on(parcel, new Outcome.Refused(why, "words of the messenger"));
	}

	@Test
	void repeatsADoubtfulMessageOnceAndLate() {
		Verdict first = on(parcel(Lane.REMINDER, Kind.POST), new Outcome.Unknown("timeout"));
		Verdict second = on(first.next(), new Outcome.Unknown("timeout"));

		assertThat(first.state()).isEqualTo(State.RETRY_AT);
		assertThat(first.retryAt()).isAfter(NOW.plusSeconds(20));
		assertThat(second.state()).isEqualTo(State.UNKNOWN);
		assertThat(second.reason()).isEqualTo("timeout");
	}

	@ParameterizedTest
	@EnumSource(value = Lane.class, names = { "URGENT", "BROADCAST" })
	void neverRepeatsADoubtfulBroadcast(Lane lane) {
		Verdict verdict = on(parcel(lane, Kind.POST), new Outcome.Unknown("timeout"));

		assertThat(verdict.state()).isEqualTo(State.UNKNOWN);
	}

	@Test
	void repeatsADoubtfulEditFreely() {
		Verdict first = on(parcel(Lane.BROADCAST, Kind.EDIT), new Outcome.Unknown("timeout"));
		Verdict second = on(first.next(), new Outcome.Unknown("timeout"));

		assertThat(second.state()).isEqualTo(State.RETRY_AT);
	}

	@Test
	void waitsAsLongAsTheMessengerAsks() {
		Verdict verdict = on(parcel(Lane.REMINDER, Kind.POST), new Outcome.Later(Duration.ofSeconds(245), false));

		assertThat(verdict.state()).isEqualTo(State.RETRY_AT);
		assertThat(verdict.retryAt()).isEqualTo(NOW.plusSeconds(245));
	}

	@Test
	void sendsAMalformedMessageOnceMoreWithoutMarkup() {
		Verdict first = refused(parcel(Lane.REMINDER, Kind.POST), Why.MALFORMED);
		Verdict second = refused(first.next(), Why.MALFORMED);

		assertThat(first.state()).isEqualTo(State.PENDING);
		assertThat(first.next().plain()).isTrue();
		assertThat(second.state()).isEqualTo(State.DEAD);
	}

	@Test
	void leavesADeletedTopicOnce() {
		Verdict first = refused(parcel(Lane.REMINDER, Kind.POST), Why.TOPIC_GONE);
		Verdict second = refused(first.next(), Why.TOPIC_GONE);

		assertThat(first.next().place().thread()).isNull();
		assertThat(second.state()).isEqualTo(State.DEAD);
	}

	@Test
	void saysAnewWhatCannotBeEdited() {
		Verdict verdict = refused(parcel(Lane.INTERACTIVE, Kind.EDIT), Why.MESSAGE_GONE);

		assertThat(verdict.state()).isEqualTo(State.PENDING);
		assertThat(verdict.next().kind()).isEqualTo(Kind.POST);
		assertThat(verdict.next().target()).isNull();
	}

	@ParameterizedTest
	@EnumSource(value = Why.class, names = { "BLOCKED", "DEACTIVATED", "NEVER_STARTED", "CHAT_GONE" })
	void givesUpWhereNobodyCanBeReached(Why why) {
		Verdict verdict = refused(parcel(Lane.REMINDER, Kind.POST), why);

		assertThat(verdict.state()).isEqualTo(State.DEAD);
		assertThat(verdict.reason()).isEqualTo(why.name());
	}

	@Test
	void losesNothingWhenTheTokenIsVoid() {
		Verdict verdict = refused(parcel(Lane.REMINDER, Kind.POST), Why.UNAUTHORISED);

		assertThat(verdict.state()).isEqualTo(State.PENDING);
	}

	@Test
	void backsOffLongerAndLongerButNotForLong() {
		assertThat(Backoff.after(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
		assertThat(Backoff.after(3)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
		assertThat(Backoff.after(99)).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(32));
	}

	@Test
	void keepsTheWordsOfAMalformedLetter() {
		String plain = Letters.plainly("<b>1 &lt; 2 & 3</b> </i>end", 4096);

		assertThat(plain).isEqualTo("1 &lt; 2 &amp; 3 end");
		assertThat(Letters.plainly("ab\uD83D\uDCC5", 3)).isEqualTo("ab");
	}

}
