package kr.bridgebot.announcements;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import kr.bridgebot.announcements.Pieces.Piece;
import kr.bridgebot.announcements.Pieces.Sort;

/**
 * Splits words that are too long for one message where a reader would pause: between
 * paragraphs, else lines, sentences, words, and only then between letters; never within a
 * tag or a field. What is open at a split is closed before it and opened again after it.
 * The parts one after another say what the whole says, letter by letter.
 */
final class Portions {

	/** Kinds of places to split at, the best first. */
	private static final int PARAGRAPH = 0;

	private static final int LINE = 1;

	private static final int SENTENCE = 2;

	private static final int WORD = 3;

	private static final int KINDS = 4;

	private static final String SENTENCE_ENDS = ".!?\u3002\u2026";

	private final List<Piece> pieces;

	private final Map<Field, Integer> widths;

	private final int limit;

	private Portions(List<Piece> pieces, Map<Field, Integer> widths, int limit) {
		this.pieces = pieces;
		this.widths = widths;
		this.limit = limit;
	}

	/**
	 * The parts, each well-formed.
	 * @param widths how long each field is at most
	 * @param limit how long a part may be, in UTF-16 units without its tags
	 */
	static List<String> of(List<Piece> pieces, Map<Field, Integer> widths, int limit) {
		return new Portions(pieces, widths, limit).split();
	}

	private List<String> split() {
		List<String> parts = new ArrayList<>();
		Deque<Piece> open = new ArrayDeque<>();
		int from = 0;
		do {
			int to = afterClosing(end(from));
			parts.add(part(from, to, open));
			from = to;
		}
		while (from < this.pieces.size());
		return parts;
	}

	/** Where the part that begins there ends at best. */
	private int end(int from) {
		int width = 0;
		int[] best = new int[KINDS];
		int half = from;
		for (int at = from; at < this.pieces.size(); at++) {
			width += this.pieces.get(at).width(this.widths);
			if (width > this.limit) {
				return chosen(best, half, Math.max(at, from + 1));
			}
			if (width <= this.limit / 2) {
				half = at;
			}
			int kind = kind(at);
			if (kind < KINDS) {
				best[kind] = at + 1;
			}
		}
		return this.pieces.size();
	}

	/** The best kind of place that does not leave half of a message empty. */
	private static int chosen(int[] best, int half, int last) {
		for (int end : best) {
			if (end > half) {
				return end;
			}
		}
		int latest = Arrays.stream(best).max().orElse(0);
		return (latest > 0) ? latest : last;
	}

	/** What kind of place follows this piece. */
	private int kind(int at) {
		if (isLetter(at, "\n")) {
			return isLetter(before(at), "\n") ? PARAGRAPH : LINE;
		}
		if (!isLetter(at, " ")) {
			return KINDS;
		}
		int before = before(at);
		boolean sentence = before >= 0 && this.pieces.get(before).sort() == Sort.LETTER
				&& SENTENCE_ENDS.contains(this.pieces.get(before).html());
		return sentence ? SENTENCE : WORD;
	}

	private int before(int at) {
		int before = at - 1;
		while (before >= 0 && isTag(before)) {
			before--;
		}
		return before;
	}

	private boolean isLetter(int at, String letter) {
		return at >= 0 && this.pieces.get(at).sort() == Sort.LETTER && this.pieces.get(at).html().equals(letter);
	}

	private boolean isTag(int at) {
		return this.pieces.get(at).sort() == Sort.OPENING || this.pieces.get(at).sort() == Sort.CLOSING;
	}

	/** What closes right there closes with the part. */
	private int afterClosing(int end) {
		int after = end;
		while (after < this.pieces.size() && this.pieces.get(after).sort() == Sort.CLOSING) {
			after++;
		}
		return after;
	}

	private String part(int from, int to, Deque<Piece> open) {
		StringBuilder part = new StringBuilder();
		for (Iterator<Piece> outermost = open.descendingIterator(); outermost.hasNext();) {
			part.append(outermost.next().html());
		}
		for (Piece piece : this.pieces.subList(from, to)) {
			part.append(piece.html());
			if (piece.sort() == Sort.OPENING) {
				open.push(piece);
			}
			else if (piece.sort() == Sort.CLOSING && !open.isEmpty()) {
				open.pop();
			}
		}
		open.forEach((tag) -> part.append("</").append(tag.tag()).append('>'));
		return part.toString();
	}

}
