package kr.bridgebot.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WatchTests {

	private static final Duration LONG = Duration.ofHours(1);

	private final List<String> told = new CopyOnWriteArrayList<>();

	@Test
	void endsInTheMiddleOfAPause() {
		Watch watch = new Watch("resting") {
			@Override
			protected void keep() {
				WatchTests.this.told.add(endsWithin(LONG) ? "ended" : "goes on");
			}
		};
		watch.start();

		watch.stop();

		assertThat(this.told).containsExactly("ended");
		assertThat(watch.isRunning()).isFalse();
	}

	@Test
	void isThroughWithWhatItIsAtBeforeItCountsAsStopped() {
		CountDownLatch roused = new CountDownLatch(1);
		Watch watch = new Watch("working") {
			@Override
			protected void keep() {
				try {
					roused.await();
					WatchTests.this.told.add(isRunning() ? "runs" : "finishes");
				}
				catch (InterruptedException ex) {
					WatchTests.this.told.add("interrupted");
				}
			}

			@Override
			protected void rouse() {
				roused.countDown();
			}
		};
		watch.start();

		watch.stop();

		assertThat(this.told).containsExactly("finishes");
	}

	@Test
	void canBeKeptAnewAfterItEnded() {
		CountDownLatch again = new CountDownLatch(2);
		Watch watch = new Watch("returning") {
			@Override
			protected void keep() {
				WatchTests.this.told.add(endsWithin(Duration.ZERO) ? "ended" : "begins");
				again.countDown();
				endsWithin(LONG);
			}
		};
		watch.start();
		Awaitility.await().until(() -> again.getCount() == 1);
		watch.stop();

		watch.start();
		Awaitility.await().until(() -> again.getCount() == 0);
		watch.stop();

		assertThat(this.told).containsExactly("begins", "begins");
	}

	@Test
	void stopsOnlyWhatRuns() {
		Watch watch = new Watch("idle") {
			@Override
			protected void keep() {
				WatchTests.this.told.add("runs");
			}

			@Override
			protected void rouse() {
				WatchTests.this.told.add("roused");
			}
		};

		watch.stop();

		assertThat(this.told).isEmpty();
	}

}
