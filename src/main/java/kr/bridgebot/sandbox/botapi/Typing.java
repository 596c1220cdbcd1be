package kr.bridgebot.sandbox.botapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.bridgebot.sandbox.botapi.FormattedText.Entity;

/**
 * Understands the signs by which people give words a look, as Telegram's own clients do
 * before they send. A sign without its counterpart is an ordinary letter. Used once per
 * text.
 */
final class Typing {

	private static final List<Sign> SIGNS = List.of(new Sign("```", "pre"), new Sign("`", "code"),
			new Sign("**", "bold"), new Sign("__", "italic"), new Sign("~~", "strikethrough"),
			new Sign("||", "spoiler"));

	private final StringBuilder text = new StringBuilder();

	private final List<Entity> entities = new ArrayList<>();

	private record Sign(String letters, String type) {

		boolean isVerbatim() {
			return this.type.equals("code") || this.type.equals("pre");
		}

		/** An address or a name may have underscores in it. */
		boolean opens(String typed, int at) {
			return typed.startsWith(this.letters, at)
					&& (!this.type.equals("italic") || at == 0 || !isWithin(typed.charAt(at - 1)));
		}

		private static boolean isWithin(char before) {
			return Character.isLetterOrDigit(before) || before == '/';
		}

		/** Where its counterpart stands; -1 when there is none, or nothing between. */
		int close(String typed, int at) {
			int from = at + this.letters.length();
			int end = typed.indexOf(this.letters, from);
			return (end > from && !typed.substring(from, end).isBlank()) ? end : -1;
		}

	}

	static FormattedText read(String typed) {
		Typing typing = new Typing();
		typing.append(typed);
		return new FormattedText(typing.text.toString(), typing.entities);
	}

	private void append(String typed) {
		int at = 0;
		while (at < typed.length()) {
			int here = at;
			Sign sign = SIGNS.stream().filter((each) -> each.opens(typed, here)).findFirst().orElse(null);
			if (sign == null) {
				this.text.append(typed.charAt(at++));
			}
			else {
				at = append(typed, at, sign);
			}
		}
	}

	private int append(String typed, int at, Sign sign) {
		int end = sign.close(typed, at);
		if (end < 0) {
			this.text.append(sign.letters());
			return at + sign.letters().length();
		}
		int start = this.text.length();
		String inner = typed.substring(at + sign.letters().length(), end);
		if (sign.isVerbatim()) {
			this.text.append(inner);
		}
		else {
			append(inner);
		}
		this.entities.add(new Entity(sign.type(), start, this.text.length() - start, Map.of()));
		return end + sign.letters().length();
	}

}
