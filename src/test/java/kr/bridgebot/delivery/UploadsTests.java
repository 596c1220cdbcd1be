package kr.bridgebot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import kr.bridgebot.chat.FileCopies;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.Carrier.Enclosure;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.delivery.Carrier.Why;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class UploadsTests {

	private static final UUID COPY = DeliveryStage.COPY;

	private final Shelf shelf = new Shelf();

	private final List<Errand.Send> carried = new CopyOnWriteArrayList<>();

	private final Uploads uploads = uploads();

	@Test
	void uploadsAFileOnceForAllWhoComeMeanwhile() {
		CountDownLatch arrived = new CountDownLatch(1);
		List<Outcome> outcomes = allAtOnce(50, arrived, (send) -> {
			if (isUpload(send)) {
				waitFor(arrived);
			}
			return new Outcome.Done(1, "id-1");
		});

		assertThat(outcomes).hasSize(50).allMatch(Outcome.Done.class::isInstance);
		assertThat(this.carried).filteredOn(UploadsTests::isUpload).hasSize(1);
		assertThat(this.carried).filteredOn((send) -> "id-1".equals(send.file().source())).hasSize(49);
		assertThat(this.shelf.sources).containsEntry(COPY, "id-1");
	}

	@Test
	void uploadsAFileOnceMoreThatTheMessengerHasForgotten() {
		Function<Errand.Send, Outcome> forgetful = (send) -> "old".equals(send.file().source())
				? new Outcome.Refused(Why.FILE_GONE, "wrong file identifier") : new Outcome.Done(1, "new");

		carry(send(1, "old"), forgetful);
		carry(send(2, "old"), forgetful);

		assertThat(this.carried).extracting((send) -> send.file().source()).containsExactly("old", null, "new");
		assertThat(this.shelf.sources).containsEntry(COPY, "new");
	}

	@Test
	void asksTheShelfBeforeItUploadsAfterARestart() {
		this.shelf.sources.put(COPY, "id-1");

		Outcome outcome = carry(send(1, null), (send) -> new Outcome.Done(1, send.file().source()));

		assertThat(outcome).isEqualTo(new Outcome.Done(1, "id-1"));
		assertThat(this.carried).noneMatch(UploadsTests::isUpload);
	}

	@Test
	void letsTheNextTryWhereOneChatRefuses() {
		CountDownLatch arrived = new CountDownLatch(1);
		List<Outcome> outcomes = allAtOnce(5, arrived, (send) -> {
			if (this.carried.size() == 1) {
				waitFor(arrived);
				return new Outcome.Refused(Why.BLOCKED, "blocked");
			}
			return new Outcome.Done(1, "id-1");
		});

		assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(4);
		assertThat(this.carried).filteredOn(UploadsTests::isUpload).hasSize(2);
	}

	@Test
	void sendsEverybodyAwayWhoWaitedForAnUploadThatNeverAnswered() {
		CountDownLatch arrived = new CountDownLatch(1);
		List<Outcome> outcomes = allAtOnce(5, arrived, (send) -> {
			waitFor(arrived);
			return new Outcome.Unknown("time-out");
		});
		Outcome later = carry(send(9, null), (send) -> new Outcome.Done(1, "id-1"));

		assertThat(outcomes).filteredOn(Outcome.Unknown.class::isInstance).hasSize(1);
		assertThat(outcomes).filteredOn(Outcome.NotSent.class::isInstance).hasSize(4);
		assertThat(later).isInstanceOf(Outcome.Done.class);
	}

	@Test
	void waitsNoLongerThanAnErrandMayTake() {
		CountDownLatch never = new CountDownLatch(1);
		Thread first = Thread.ofVirtual().start(() -> carry(send(1, null), (send) -> {
			waitFor(never);
			return new Outcome.Done(1, "id-1");
		}));
		await().until(() -> !this.carried.isEmpty());

		Outcome second = carry(send(2, null), (send) -> new Outcome.Done(1, "id-1"));
		never.countDown();

		assertThat(second).isInstanceOf(Outcome.NotSent.class);
		await().until(() -> !first.isAlive());
	}

	@Test
	void givesUpAFileWhoseCopyIsGone() {
		Outcome outcome = this.uploads.carry(send(1, null), UUID.randomUUID(), (send) -> new Outcome.Done(1));

		assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class,
				(refused) -> assertThat(refused.why()).isEqualTo(Why.FILE_GONE));
	}

	/** All but the first wait for it, then the latch opens. */
	private List<Outcome> allAtOnce(int many, CountDownLatch arrived, Function<Errand.Send, Outcome> carrier) {
		List<Outcome> outcomes = new CopyOnWriteArrayList<>();
		List<Thread> threads = new ArrayList<>();
		for (int chat = 1; chat <= many; chat++) {
			Errand.Send send = send(chat, null);
			threads.add(Thread.ofPlatform().start(() -> outcomes.add(carry(send, carrier))));
		}
		await().until(() -> threads.stream()
			.filter((thread) -> thread.getState() == Thread.State.TIMED_WAITING)
			.count() == many - 1);
		arrived.countDown();
		await().until(() -> outcomes.size() == many);
		return outcomes;
	}

	private Outcome carry(Errand.Send errand, Function<Errand.Send, Outcome> carrier) {
		return this.uploads.carry(errand, COPY, (send) -> {
			this.carried.add(send);
			return carrier.apply(send);
		});
	}

	private Uploads uploads() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("shelf", this.shelf);
		return new Uploads(beans.getBeanProvider(FileCopies.class),
				new DeliverySettings(false, new DeliverySettings.Rate(30, 1, 3, 20, Duration.ofMillis(50)), false, 32,
						Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofDays(30),
						Duration.ofMinutes(5)));
	}

	private static Errand.Send send(long chat, String source) {
		return new Errand.Send(Place.privately(chat), new Letter("", List.of()),
				new Enclosure("photo.jpg", new byte[0], source, COPY, true));
	}

	private static boolean isUpload(Errand.Send send) {
		return send.file().content().length > 0;
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static final class Shelf implements FileCopies {

		private final Map<UUID, String> sources = new ConcurrentHashMap<>();

		@Override
		public byte[] read(UUID copy) {
			return copy.equals(COPY) ? new byte[] { 1, 2, 3 } : new byte[0];
		}

		@Override
		public Optional<String> source(UUID copy) {
			return Optional.ofNullable(this.sources.get(copy));
		}

		@Override
		public void known(UUID copy, String source) {
			this.sources.put(copy, source);
		}

	}

}
