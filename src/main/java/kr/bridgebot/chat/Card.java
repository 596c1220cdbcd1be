package kr.bridgebot.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message: words, and the keys below them.
 *
 * @param body at most 4,096 characters when rendered; below a picture 1,024
 * @param rows keys from top to bottom, left to right
 * @param picture shown above the words; null for none
 */
public record Card(Text body, List<List<Button>> rows, Attachment.@Nullable Kept picture) {

	public Card {
		rows = rows.stream().filter((row) -> !row.isEmpty()).map(List::copyOf).toList();
	}

	/** A card without a picture. */
	public Card(Text body, List<List<Button>> rows) {
		this(body, rows, null);
	}

	public static Card of(Text body) {
		return new Card(body, List.of());
	}

	/** The same card with one more row; a null is a key that is not there. */
	public Card row(@Nullable Button... keys) {
		return row(Arrays.stream(keys).<Button>mapMulti((key, sink) -> {
			if (key != null) {
				sink.accept(key);
			}
		}).toList());
	}

	public Card row(List<Button> keys) {
		List<List<Button>> more = new ArrayList<>(this.rows);
		more.add(keys);
		return new Card(this.body, more, this.picture);
	}

	/** The same words below a picture, which replaces the one that may be there. */
	public Card withPicture(Attachment.Kept kept) {
		return new Card(this.body, this.rows, kept);
	}

}
