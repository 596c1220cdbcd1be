package kr.bridgebot.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Writes marked text as HTML. Between two places where a mark begins or ends all letters
 * look the same; each such stretch keeps the tags open that the former one had in common
 * with it, so that tags are balanced however the marks cross.
 */
final class Markup {

	private static final Comparator<Mark> OUTERMOST_FIRST = Comparator.comparing(Mark::style)
		.thenComparingInt(Mark::start)
		.thenComparing(Comparator.comparingInt(Mark::end).reversed());

	private final String text;

	private final List<Mark> marks;

	private final StringBuilder html = new StringBuilder();

	private List<Mark> open = List.of();

	/** Takes sound marks only. */
	Markup(String text, List<Mark> marks) {
		this.text = text;
		this.marks = marks.stream().sorted(OUTERMOST_FIRST).toList();
	}

	String html() {
		TreeSet<Integer> turns = new TreeSet<>(List.of(0, this.text.length()));
		this.marks.forEach((mark) -> turns.addAll(List.of(mark.start(), mark.end())));
		for (int start : turns) {
			Integer end = turns.higher(start);
			turn((end != null) ? marksAt(start) : List.of());
			if (end != null) {
				this.html.append(escaped(this.text.substring(start, end)));
			}
		}
		return this.html.toString();
	}

	private List<Mark> marksAt(int position) {
		List<Mark> at = new ArrayList<>();
		for (Mark mark : this.marks) {
			if (mark.start() <= position && position < mark.end()
					&& at.stream().noneMatch((other) -> other.style().excludes(mark.style()))) {
				at.add(mark);
			}
		}
		return at;
	}

	private void turn(List<Mark> next) {
		int common = 0;
		while (common < Math.min(this.open.size(), next.size()) && this.open.get(common).equals(next.get(common))) {
			common++;
		}
		this.open.subList(common, this.open.size()).reversed().forEach((mark) -> this.html.append(mark.closing()));
		next.subList(common, next.size()).forEach((mark) -> this.html.append(mark.opening()));
		this.open = next;
	}

	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
