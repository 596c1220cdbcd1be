package kr.bridgebot.sandbox.botapi;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.bridgebot.sandbox.botapi.ChatMessage.SentFile;
import kr.bridgebot.sandbox.botapi.ChatMessage.SentFile.Dimension;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bytes of what was sent; the oldest go when there are too many. Guarded by the
 * monitor.
 */
final class Files {

	private static final String SMALL = "s";

	private static final long MOST_BYTES = 256L << 20;

	private final Map<String, Stored> files = new LinkedHashMap<>();

	private long bytes;

	private int last;

	/**
	 * A file and where it can be fetched.
	 *
	 * @param path below the address for files
	 */
	record Stored(SentFile file, byte[] content, String path) {

		ObjectNode wire() {
			return Json.object()
				.put("file_id", this.file.id())
				.put("file_unique_id", unique(this.file))
				.put("file_size", this.file.size())
				.put("file_path", this.path);
		}

	}

	static String unique(SentFile file) {
		return "AQAD" + file.id().substring(file.id().lastIndexOf('-') + 1);
	}

	SentFile add(String name, String mime, byte[] content, @Nullable Dimension photo) {
		String id = ((photo == null) ? "BQACAgUAAx-" : "AgACAgUAAx-") + ++this.last;
		SentFile file = new SentFile(id, name, mime, content.length, photo);
		String ending = name.matches(".*\\.[A-Za-z0-9]{1,8}") ? name.substring(name.lastIndexOf('.')) : "";
		String path = ((photo == null) ? "documents/file_" : "photos/file_") + this.last + ending;
		this.files.put(id, new Stored(file, content, path));
		this.bytes += content.length;
		Iterator<Stored> oldest = this.files.values().iterator();
		while (this.bytes > MOST_BYTES && this.files.size() > 1) {
			this.bytes -= oldest.next().content().length;
			oldest.remove();
		}
		return file;
	}

	/** The id of a picture's small size, of which there are no bytes of its own. */
	static String small(SentFile photo) {
		return photo.id() + SMALL;
	}

	@Nullable Stored find(String id) {
		return this.files.get(id.endsWith(SMALL) ? id.substring(0, id.length() - SMALL.length()) : id);
	}

	@Nullable Stored at(String path) {
		return this.files.values().stream().filter((stored) -> stored.path().equals(path)).findFirst().orElse(null);
	}

	void clear() {
		this.files.clear();
		this.bytes = 0;
	}

}
