package kr.bridgebot.chat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kr.bridgebot.shared.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the messages of one language from wherever modules put them. */
final class TextFiles {

	private TextFiles() {
	}

	/**
	 * All messages by key.
	 * @throws IllegalStateException when a key is there twice
	 */
	static Map<String, String> read(Language language) {
		String pattern = "classpath*:texts/*_" + language.locale().getLanguage() + ".properties";
		Map<String, String> messages = new HashMap<>();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
				read(file, messages);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return messages;
	}

	private static void read(Resource file, Map<String, String> messages) throws IOException {
		Properties properties = new Properties() {

			@Override
			public synchronized Object put(Object key, Object value) {
				if (messages.putIfAbsent((String) key, (String) value) != null) {
					throw new IllegalStateException(file + " has another text for " + key);
				}
				return value;
			}

		};
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
	}

}
