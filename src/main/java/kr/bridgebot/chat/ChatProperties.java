package kr.bridgebot.chat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.validation.annotation.Validated;

/**
 * How conversations are held.
 *
 * @param questionLife how long an open question waits for its answer; whatever is said
 * later is taken for something new
 */
@Validated
@ConfigurationProperties("bridgebot.chat")
record ChatProperties(@DefaultValue("7d") @DurationMin(seconds = 1) Duration questionLife) {
}
