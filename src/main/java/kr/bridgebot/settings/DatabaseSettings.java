package kr.bridgebot.settings;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Which database to use, read only to refuse one that this service does not know.
 *
 * @param url its JDBC address
 */
@ConfigurationProperties("spring.datasource")
record DatabaseSettings(@DefaultValue("") String url) {

	private static final Pattern KNOWN = Pattern.compile("(jdbc:(h2|postgresql):.+)?");

	DatabaseSettings {
		if (!KNOWN.matcher(url).matches()) {
			throw new InvalidConfigurationPropertyValueException("DATABASE_URL", url, Messages.get("database"));
		}
	}

}
