package kr.bridgebot.sandbox.botapi;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All methods there are, by name in any case. */
final class Methods {

	private final Map<String, ApiMethod> byName = new TreeMap<>();

	void add(Collection<ApiMethod> methods) {
		methods.forEach((method) -> this.byName.put(method.name().toLowerCase(Locale.ROOT), method));
	}

	/**
	 * Finds a method.
	 * @throws Refused when there is none, as Telegram does
	 */
	ApiMethod get(String name) {
		ApiMethod method = this.byName.get(name.toLowerCase(Locale.ROOT));
		if (method == null) {
			throw Refused.notFound();
		}
		return method;
	}

	Collection<ApiMethod> all() {
		return this.byName.values();
	}

}
