package kr.bridgebot.chat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How payloads of one type are written: the type's code, then its components in order,
 * all separated by colons, a null as nothing. Safe for use by many threads at once.
 */
final class PayloadForm {

	static final char SEPARATOR = ':';

	private static final Pattern CODE = Pattern.compile("[a-z0-9]{1,6}");

	private final String code;

	private final Constructor<?> constructor;

	private final List<Field> fields;

	private PayloadForm(String code, Constructor<?> constructor, List<Field> fields) {
		this.code = code;
		this.constructor = constructor;
		this.fields = fields;
	}

	/**
	 * The form of a record type.
	 * @throws IllegalArgumentException when it has no code or a component that no button
	 * can carry
	 */
	static PayloadForm of(Class<?> type) {
		Payload.Code code = type.getAnnotation(Payload.Code.class);
		if (code == null || !CODE.matcher(code.value()).matches()) {
			throw new IllegalArgumentException(type.getName() + " needs a code of one to six of a-z0-9");
		}
		if (!type.isRecord()) {
			throw new IllegalArgumentException(type.getName() + " is not a record");
		}
		List<Field> fields = Arrays.stream(type.getRecordComponents()).map(PayloadForm::field).toList();
		return new PayloadForm(code.value(), canonicalConstructor(type), fields);
	}

	String code() {
		return this.code;
	}

	String write(Object payload) {
		StringBuilder data = new StringBuilder(this.code);
		for (Field field : this.fields) {
			data.append(SEPARATOR);
			Object value = component(field.accessor(), payload);
			if (value != null) {
				data.append(field.letters().write(value));
			}
			else if (!field.nullable()) {
				throw new IllegalArgumentException(field.accessor() + " is null");
			}
		}
		return data.toString();
	}

	/** Null when the data is not what {@link #write} makes of such a payload. */
	@Nullable Object read(String data) {
		String[] parts = data.split(":", -1);
		if (parts.length != this.fields.size() + 1 || !parts[0].equals(this.code)) {
			return null;
		}
		@Nullable Object[] values = new @Nullable Object[this.fields.size()];
		for (int i = 0; i < values.length; i++) {
			Field field = this.fields.get(i);
			String part = parts[i + 1];
			values[i] = part.isEmpty() ? null : field.letters().read(part);
			if (values[i] == null && !(part.isEmpty() && field.nullable())) {
				return null;
			}
		}
		return construct(values);
	}

	private @Nullable Object construct(@Nullable Object[] values) {
		try {
			return this.constructor.newInstance(values);
		}
		catch (InvocationTargetException ex) {
			// The record itself refuses such values, so no encoder of ours wrote them.
			return null;
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static @Nullable Object component(Method accessor, Object record) {
		try {
			return accessor.invoke(record);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Field field(RecordComponent component) {
		Method accessor = component.getAccessor();
		accessor.setAccessible(true);
		boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
		return new Field(accessor, PayloadLetters.of(component.getType()), nullable);
	}

	private static Constructor<?> canonicalConstructor(Class<?> type) {
		Class<?>[] types = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class<?>[]::new);
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(types);
			constructor.setAccessible(true);
			return constructor;
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * One component.
	 *
	 * @param nullable whether it may be missing
	 */
	private record Field(Method accessor, PayloadLetters letters, boolean nullable) {
	}

}
