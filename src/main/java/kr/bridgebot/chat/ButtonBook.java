package kr.bridgebot.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The book of all buttons: which handler answers which code. */
@Component
class ButtonBook {

	private final Map<String, ButtonHandler<?>> handlers = new HashMap<>();

	/**
	 * Enters all handlers, one that answers a sealed type under the code of each record.
	 * @throws IllegalStateException when two of them answer the same code
	 */
	ButtonBook(List<ButtonHandler<?>> handlers) {
		for (ButtonHandler<?> handler : handlers) {
			for (String code : Payloads.codesOf(handler.payload())) {
				ButtonHandler<?> other = this.handlers.putIfAbsent(code, handler);
				if (other != null) {
					throw new IllegalStateException("The button code " + code + " has two handlers: "
							+ other.getClass().getName() + " and " + handler.getClass().getName());
				}
			}
		}
	}

	/** The handler of this data by its code; null when there is none. */
	@Nullable ButtonHandler<?> handlerOf(String data) {
		return this.handlers.get(Payloads.codeOf(data));
	}

}
