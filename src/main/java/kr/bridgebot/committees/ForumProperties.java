package kr.bridgebot.committees;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kr.bridgebot.calendar.Cadence;
import kr.bridgebot.committees.Committee.Names;
import kr.bridgebot.committees.Committee.Proxies;
import kr.bridgebot.settings.Checked;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The forum and its bodies as {@code config/forum.yml} describes them.
 *
 * @param name what the forum is called
 * @param committees its bodies, in the order in which they are shown
 */
@ConfigurationProperties("forum")
record ForumProperties(@Nullable Names name, @DefaultValue List<Body> committees) implements Checked {

	@Override
	public void check() {
		var _ = new ForumCheck().read(this);
	}

	/**
	 * One body.
	 *
	 * @param code its name through all renamings
	 * @param proxies left out: a member may send somebody
	 */
	record Body(@Nullable String code, @Nullable CommitteeKind kind, @Nullable Names name, @Nullable Rhythm cadence,
			@DefaultValue("ALLOWED") Proxies proxies) {
	}

	/** How often a body meets. */
	record Rhythm(@Nullable String rule, @Nullable LocalDate since, @Nullable LocalTime time,
			@DefaultValue("2h") Duration length) {

		/** The cadence; null while a part of it is missing. */
		@Nullable Cadence cadence() {
			return (this.rule == null || this.since == null || this.time == null) ? null
					: new Cadence(this.rule, this.since, this.time, this.length);
		}

	}

}
