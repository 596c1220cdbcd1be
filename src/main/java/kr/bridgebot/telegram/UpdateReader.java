package kr.bridgebot.telegram;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads updates as they come over the wire. */
final class UpdateReader {

	private final JsonMapper mapper = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final ObjectReader reader = this.mapper.readerFor(Update.class);

	Update read(byte[] json) throws Unreadable {
		Update update;
		try {
			update = this.reader.readValue(json);
		}
		catch (JacksonException ex) {
			throw new Unreadable(idOf(json), ex);
		}
		return sound(update);
	}

	Update read(JsonNode node) throws Unreadable {
		Update update;
		try {
			update = this.reader.readValue(node);
		}
		catch (JacksonException ex) {
			throw new Unreadable(idOf(node), ex);
		}
		return sound(update);
	}

	private static Update sound(@Nullable Update update) throws Unreadable {
		if (update == null || update.id() <= 0) {
			throw new Unreadable(null, new IllegalArgumentException("no update_id"));
		}
		return update;
	}

	private @Nullable Long idOf(byte[] json) {
		try {
			return idOf(this.mapper.readTree(json));
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static @Nullable Long idOf(JsonNode node) {
		long id = node.path("update_id").asLong(0);
		return (id > 0) ? id : null;
	}

	/** No update can be made of this, today or when it comes again. */
	static final class Unreadable extends Exception {

		private static final long serialVersionUID = 1L;

		private final @Nullable Long id;

		Unreadable(@Nullable Long id, Exception cause) {
			super("unreadable update " + id + ": " + cause.getClass().getSimpleName());
			this.id = id;
		}

		/** The update's id, if at least that can be read. */
		@Nullable Long id() {
			return this.id;
		}

	}

}
