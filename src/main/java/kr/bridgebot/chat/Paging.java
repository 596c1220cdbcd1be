package kr.bridgebot.chat;

import java.util.List;
import java.util.function.IntFunction;

/**
 * One page of a long list.
 *
 * @param page from 0, always one that exists
 */
public record Paging(int page, int pages, int size) {

	/** The page asked for, or the nearest there is: the list may have become shorter. */
	public static Paging of(int count, int size, int asked) {
		int pages = Math.max(1, (count + size - 1) / size);
		return new Paging(Math.clamp(asked, 0, pages - 1), pages, size);
	}

	public <T> List<T> cut(List<T> all) {
		return all.subList(Math.min(this.page * this.size, all.size()),
				Math.min((this.page + 1) * this.size, all.size()));
	}

	/** The card with keys to the pages before and after, where there are any. */
	public Card row(Card card, IntFunction<Payload> turn) {
		if (this.pages == 1) {
			return card;
		}
		return card.row(
				(this.page > 0) ? Button.press(Text.of("chat.button.previous"), turn.apply(this.page - 1)) : null,
				Button.press(Text.of("chat.page", "page", this.page + 1, "pages", this.pages), turn.apply(this.page)),
				(this.page < this.pages - 1) ? Button.press(Text.of("chat.button.next"), turn.apply(this.page + 1))
						: null);
	}

}
