package kr.bridgebot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class DeliverySettingsTests {

	private static DeliverySettings settings(int perSecond, boolean paid, int concurrency) {
		return new DeliverySettings(false, new DeliverySettings.Rate(perSecond, 1, 3, 20, Duration.ofMillis(50)), paid,
				concurrency, Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofDays(30),
				Duration.ofMinutes(5));
	}

	@ParameterizedTest
	@CsvSource({ "31, false, or up to 1000 with bridgebot.delivery.paid-broadcast", "1001, true, 1 to 1000" })
	void refusesARateThatTheMessengerDoesNotAllow(int perSecond, boolean paid, String allowed) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> settings(perSecond, paid, 0).check())
			.satisfies((refused) -> assertThat(refused.getName()).isEqualTo("bridgebot.delivery.rate.per-second"))
			.satisfies((refused) -> assertThat(refused.getReason()).contains(allowed));
	}

	@ParameterizedTest
	@CsvSource({ "30, false", "1000, true", "5, true" })
	void takesWhatItAllows(int perSecond, boolean paid) {
		assertThatNoException().isThrownBy(() -> settings(perSecond, paid, 0).check());
	}

	@Test
	void fitsWhatMayBeUnderWayToTheRateUnlessToldOtherwise() {
		assertThat(settings(30, false, 0).concurrency()).isEqualTo(32);
		assertThat(settings(1000, true, 0).concurrency()).isEqualTo(500);
		assertThat(settings(1000, true, 7).concurrency()).isEqualTo(7);
	}

}
