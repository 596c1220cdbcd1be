package kr.bridgebot.chat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one kind of value in few letters without a colon, never as nothing. */
final class PayloadLetters {

	private static final int RADIX = Character.MAX_RADIX;

	private static final int UUID_LENGTH = 22;

	private static final int UUID_BYTES = 16;

	private static final Pattern ESCAPE = Pattern.compile("~[~.]");

	private static final Pattern ESCAPED = Pattern.compile("(?:[^~]|~[~.])*");

	private static final PayloadLetters UUIDS = new PayloadLetters((value) -> ofUuid((UUID) value),
			PayloadLetters::toUuid);

	private static final PayloadLetters STRINGS = new PayloadLetters((value) -> escape((String) value),
			PayloadLetters::unescape);

	private static final Map<Class<?>, PayloadLetters> SIMPLE = Map.of(UUID.class, UUIDS, String.class, STRINGS,
			int.class, integers(), Integer.class, integers(), long.class, longs(), Long.class, longs(), boolean.class,
			booleans(), Boolean.class, booleans(), LocalDate.class, dates(), LocalTime.class, times());

	private final Function<Object, String> writer;

	private final Function<String, ? extends @Nullable Object> reader;

	private PayloadLetters(Function<Object, String> writer, Function<String, ? extends @Nullable Object> reader) {
		this.writer = writer;
		this.reader = reader;
	}

	/**
	 * The letters for values of a component's type.
	 * @throws IllegalArgumentException when no button can carry such values
	 */
	static PayloadLetters of(Class<?> type) {
		PayloadLetters simple = SIMPLE.get(type);
		if (simple != null) {
			return simple;
		}
		if (type.isEnum()) {
			return enums(type);
		}
		if (isId(type)) {
			return ids(type);
		}
		throw new IllegalArgumentException("no button can carry a " + type.getName());
	}

	String write(Object value) {
		return this.writer.apply(value);
	}

	/** Null when no value is written so. */
	@Nullable Object read(String letters) {
		try {
			return this.reader.apply(letters);
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			return null;
		}
	}

	private static PayloadLetters integers() {
		return new PayloadLetters((value) -> Integer.toString((Integer) value, RADIX),
				(letters) -> Integer.valueOf(letters, RADIX));
	}

	private static PayloadLetters longs() {
		return new PayloadLetters((value) -> Long.toString((Long) value, RADIX),
				(letters) -> Long.valueOf(letters, RADIX));
	}

	private static PayloadLetters booleans() {
		return new PayloadLetters((value) -> ((Boolean) value) ? "1" : "0", Map.of("1", true, "0", false)::get);
	}

	private static PayloadLetters dates() {
		return new PayloadLetters((value) -> Long.toString(((LocalDate) value).toEpochDay(), RADIX),
				(letters) -> LocalDate.ofEpochDay(Long.parseLong(letters, RADIX)));
	}

	private static PayloadLetters times() {
		return new PayloadLetters((value) -> Integer.toString(((LocalTime) value).toSecondOfDay(), RADIX),
				(letters) -> LocalTime.ofSecondOfDay(Integer.parseInt(letters, RADIX)));
	}

	private static PayloadLetters enums(Class<?> type) {
		Map<String, Object> constants = Arrays.stream(type.getEnumConstants())
			.collect(Collectors.toMap((constant) -> ((Enum<?>) constant).name(), (constant) -> constant));
		return new PayloadLetters((value) -> ((Enum<?>) value).name(), constants::get);
	}

	private static boolean isId(Class<?> type) {
		return type.isRecord() && type.getRecordComponents().length == 1
				&& type.getRecordComponents()[0].getType() == UUID.class;
	}

	private static PayloadLetters ids(Class<?> type) {
		RecordComponent component = type.getRecordComponents()[0];
		Method accessor = component.getAccessor();
		accessor.setAccessible(true);
		Constructor<?> constructor;
		try {
			constructor = type.getDeclaredConstructor(UUID.class);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
		constructor.setAccessible(true);
		return new PayloadLetters((value) -> {
			try {
				return ofUuid((UUID) accessor.invoke(value));
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}, (letters) -> {
			try {
				return constructor.newInstance(toUuid(letters));
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalArgumentException(ex);
			}
		});
	}

	private static String ofUuid(UUID value) {
		byte[] bytes = ByteBuffer.allocate(UUID_BYTES)
			.putLong(value.getMostSignificantBits())
			.putLong(value.getLeastSignificantBits())
			.array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static UUID toUuid(String letters) {
		if (letters.length() != UUID_LENGTH) {
			throw new IllegalArgumentException("not the length of a UUID");
		}
		ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(letters));
		if (bytes.remaining() != UUID_BYTES) {
			throw new IllegalArgumentException("not the size of a UUID");
		}
		return new UUID(bytes.getLong(), bytes.getLong());
	}

	/**
	 * A tilde announces what could not stand for itself: {@code ~.} is a colon,
	 * {@code ~~} a tilde, and a tilde alone the empty string, since nothing at all is a
	 * null.
	 */
	private static String escape(String value) {
		return value.isEmpty() ? "~" : value.replace("~", "~~").replace(":", "~.");
	}

	private static @Nullable String unescape(String letters) {
		if (letters.equals("~")) {
			return "";
		}
		if (!ESCAPED.matcher(letters).matches()) {
			return null;
		}
		return ESCAPE.matcher(letters).replaceAll((escape) -> escape.group().equals("~.") ? ":" : "~");
	}

}
