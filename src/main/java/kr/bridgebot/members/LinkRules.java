package kr.bridgebot.members;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long an invitation link works, and how often somebody may guess.
 *
 * @param validFor from issue to expiry
 * @param wrongCodes tries of one account that fail before it has to wait
 * @param wrongCodesWithin counted over this time, which is also the wait
 */
@Validated
@ConfigurationProperties("forum.links")
record LinkRules(@DefaultValue("14d") @DurationMin(minutes = 1) Duration validFor,
		@DefaultValue("5") @Min(1) int wrongCodes,
		@DefaultValue("10m") @DurationMin(seconds = 1) Duration wrongCodesWithin) {
}
