package kr.bridgebot.announcements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Many in portions that one statement takes. */
final class Slices {

	/** How many. */
	static final int SIZE = 2000;

	private Slices() {
	}

	/** In their order, none empty. */
	static <T> List<List<T>> of(Collection<T> many) {
		List<T> all = List.copyOf(many);
		List<List<T>> slices = new ArrayList<>();
		for (int from = 0; from < all.size(); from += SIZE) {
			slices.add(all.subList(from, Math.min(from + SIZE, all.size())));
		}
		return slices;
	}

}
