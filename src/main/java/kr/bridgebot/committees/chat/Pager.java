package kr.bridgebot.committees.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Text;

/**
 * One screenful of a longer list.
 *
 * @param page counts from 0, never beyond the last one
 * @param pages how many there are, at least one
 * @param lines what stands on this page
 */
record Pager<T>(int page, int pages, List<T> lines) {

	/** As many lines as a phone shows at once. */
	static final int LINES = 8;

	static <T> Pager<T> of(List<T> all, int page) {
		int pages = Math.max(1, Math.ceilDiv(all.size(), LINES));
		int shown = Math.clamp(page, 0, pages - 1);
		return new Pager<>(shown, pages, all.subList(shown * LINES, Math.min(all.size(), (shown + 1) * LINES)));
	}

	/** The number of the first line within the whole list, counted from 1. */
	int first() {
		return this.page * LINES + 1;
	}

	/** Keys to the pages before and after, where there are any. */
	List<Button> keys(IntFunction<Payload> turn) {
		List<Button> keys = new ArrayList<>();
		if (this.page > 0) {
			keys.add(Button.press(Text.of("committees.page.before"), turn.apply(this.page - 1)));
		}
		if (this.page < this.pages - 1) {
			keys.add(Button.press(Text.of("committees.page.after"), turn.apply(this.page + 1)));
		}
		return keys;
	}

	/** Keys side by side, two in a row. */
	static List<List<Button>> inPairs(List<Button> keys) {
		List<List<Button>> rows = new ArrayList<>();
		for (int i = 0; i < keys.size(); i += 2) {
			rows.add(keys.subList(i, Math.min(keys.size(), i + 2)));
		}
		return rows;
	}

}
