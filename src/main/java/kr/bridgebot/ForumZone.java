package kr.bridgebot;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the forum is.
 *
 * @param zone the wall clock that its dates and hours mean
 */
@ConfigurationProperties("forum")
record ForumZone(@DefaultValue("Asia/Seoul") ZoneId zone) {
}
