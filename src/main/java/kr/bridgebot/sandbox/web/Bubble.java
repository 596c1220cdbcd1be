package kr.bridgebot.sandbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kr.bridgebot.sandbox.botapi.ChatMessage.SentFile;
import kr.bridgebot.sandbox.botapi.Keyboard;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is drawn.
 *
 * @param path of what can be done with it
 * @param day said above it when it is the first of a day; else null
 * @param own whether the one who looks wrote it
 * @param notice what it says about its chat; null for an ordinary message
 * @param sender who wrote it, where that is worth saying; else null
 * @param quoted the beginning of the message it answers; else null
 * @param html safe
 * @param edited when it was last changed; null when it never was
 */
record Bubble(int id, String path, @Nullable String day, boolean own, @Nullable String notice, @Nullable String sender,
		@Nullable String quoted, String html, @Nullable SentFile file, List<List<Key>> keys, Instant sent, String hour,
		@Nullable String edited) {

	private static final int KILO = 1024;

	/**
	 * A button below a message.
	 *
	 * @param code of the start link it is; else null
	 */
	record Key(Keyboard.Key key, @Nullable String code) {

		/** What it looks like. */
		public String look() {
			return (this.key.style() == null) ? "key" : "key " + this.key.style();
		}

		/** Where it leads, whether or not the bot named a scheme. */
		public String address() {
			return (this.key.url() == null) ? "" : WebAddress.of(this.key.url()).orElse("");
		}

	}

	/** The ending of the file's name, to tell its kind at first sight. */
	public String ending() {
		String name = (this.file == null) ? "" : this.file.name();
		String ending = name.substring(name.lastIndexOf('.') + 1);
		return (ending.length() > 4) ? "" : ending.toUpperCase(Locale.ROOT);
	}

	/** The file's size as people say it. */
	public String size() {
		int bytes = (this.file == null) ? 0 : this.file.size();
		return (bytes < KILO * KILO) ? Math.max(1, bytes / KILO) + " KB" : bytes / (KILO * KILO) + " MB";
	}

	public boolean isPhoto() {
		return this.file != null && this.file.photo() != null;
	}

}
