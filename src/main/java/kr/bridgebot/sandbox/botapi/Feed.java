package kr.bridgebot.sandbox.botapi;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import kr.bridgebot.sandbox.botapi.Happening.Kind;
import org.jspecify.annotations.Nullable;

/** What happened lately, in order, for pages that follow live. Guarded by the monitor. */
final class Feed {

	private static final int MOST = 2_000;

	private final Monitor monitor;

	private final ArrayDeque<Happening> happenings = new ArrayDeque<>();

	private long last;

	Feed(Monitor monitor) {
		this.monitor = monitor;
	}

	/** Notes it and rings the bell; only while holding the lock. */
	void note(Kind kind, long chat, @Nullable Integer message, @Nullable Long person) {
		this.happenings.addLast(new Happening(++this.last, kind, chat, message, person));
		if (this.happenings.size() > MOST) {
			this.happenings.removeFirst();
		}
		this.monitor.ring();
	}

	long last() {
		return this.monitor.locked(() -> this.last);
	}

	/** Waits for what comes after; empty when nothing came in time. */
	List<Happening> after(long sequence, Duration patience) {
		List<Happening> found = this.monitor.await(() -> {
			if (this.last <= sequence) {
				return null;
			}
			return this.happenings.stream().filter((happening) -> happening.sequence() > sequence).toList();
		}, patience);
		return Objects.requireNonNullElse(found, List.of());
	}

}
