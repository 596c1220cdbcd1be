package kr.bridgebot.announcements;

import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import kr.bridgebot.calendar.Lead;
import kr.bridgebot.settings.Checked;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.validation.annotation.Validated;

/**
 * The forum's habits with announcements.
 *
 * @param nudges before the deadline, to those who have not confirmed
 * @param nudgePause how long after one reminder none is sent
 * @param open how long one that needs no confirmation still goes to those who could not
 * be reached, and can be corrected
 * @param channel the id of the channel that can get announcements of the whole forum,
 * too; null when there is none
 */
@Validated
@ConfigurationProperties("forum.announcements")
record AnnouncementSettings(@DefaultValue( {
		"24h", "0d@10:00" }) @Size(max = 2) List<Lead> nudges,
		@DefaultValue("6h") @DurationMin(seconds = 0) Duration nudgePause,
		@DefaultValue("14d") @DurationMin(hours = 1) @DurationMax(days = 365) Duration open,
		@Nullable Long channel) implements Checked{

	/** A version is never asked for more often. */
	static final int MOST_NUDGES = 2;

	@Override
	public void check() {
		if (this.channel != null && this.channel >= 0) {
			throw new InvalidConfigurationPropertyValueException("forum.announcements.channel", this.channel,
					"allowed: a channel's id, such as -1001234567890");
		}
	}

}
