package kr.bridgebot.cluster;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How instances find out about each other.
 *
 * @param lease how long a leader that says nothing more is still believed to lead
 * @param autoStart whether this instance applies for the lease and listens for news
 * @param cacheEntries how many entries each cache remembers
 * @param cacheExpiry after which an entry is asked for anew, should news have got lost
 */
@Validated
@ConfigurationProperties("bridgebot.cluster")
record ClusterSettings(@DefaultValue("15s") @DurationMin(seconds = 1) Duration lease,
		@DefaultValue("true") boolean autoStart, @DefaultValue("50000") @Positive long cacheEntries,
		@DefaultValue("60s") @DurationMin(seconds = 1) Duration cacheExpiry) {
}
