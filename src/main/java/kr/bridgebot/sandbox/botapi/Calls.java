package kr.bridgebot.sandbox.botapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The latest calls, and how many there were of each method. Guarded by the monitor. */
final class Calls {

	private static final int MOST = 2_000;

	private final Monitor monitor;

	private final ArrayDeque<Call> latest = new ArrayDeque<>();

	private final Map<String, Long> counts = new HashMap<>();

	private final List<Consumer<Call>> listeners = new CopyOnWriteArrayList<>();

	Calls(Monitor monitor) {
		this.monitor = monitor;
	}

	void note(Call call) {
		this.monitor.locked(() -> {
			this.latest.addLast(call);
			if (this.latest.size() > MOST) {
				this.latest.removeFirst();
			}
			this.counts.merge(call.method(), 1L, Long::sum);
			this.monitor.ring();
		});
		this.listeners.forEach((listener) -> listener.accept(call));
	}

	List<Call> latest() {
		return this.monitor.locked(() -> new ArrayList<>(this.latest));
	}

	long count(String method) {
		return this.monitor.locked(() -> this.counts.getOrDefault(method, 0L));
	}

	void listen(Consumer<Call> listener) {
		this.listeners.add(listener);
	}

}
