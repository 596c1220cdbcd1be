package kr.bridgebot.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.FileCopies;
import kr.bridgebot.chat.Text;
import kr.bridgebot.cluster.Lease;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What delivery tests play with: who lives where, what cards show, what was asked. */
@TestConfiguration(proxyBeanMethods = false)
class DeliveryStage {

	static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

	/** The only kept file there is a copy of. */
	static final UUID COPY = UUID.fromString("019ac000-0000-7000-8000-000000000001");

	@Bean
	@Primary
	Town town() {
		return new Town();
	}

	@Bean
	@Primary
	FileCopies copies() {
		return new FileCopies() {

			@Override
			public byte[] read(UUID copy) {
				return copy.equals(COPY) ? "copy".getBytes(StandardCharsets.UTF_8) : new byte[0];
			}

			@Override
			public Optional<String> source(UUID copy) {
				return Optional.empty();
			}

			@Override
			public void known(UUID copy, String source) {
				// Forgets it at once.
			}

		};
	}

	@Bean
	Poster poster() {
		return new Poster();
	}

	@Bean
	Rounds rounds(Lookout lookout, Claims claims, Easel easel, Settlement settlement, Carriage carriage,
			TestClock clock) {
		return new Rounds(lookout, claims, easel, settlement, carriage, clock);
	}

	/** An address book of whoever a test lets move in. */
	static class Town implements AddressBook {

		private final Map<MemberId, List<Address>> addresses = new HashMap<>();

		void clear() {
			this.addresses.clear();
		}

		MemberId moveIn(long... chats) {
			return moveIn(Language.KO, chats);
		}

		MemberId moveIn(Language language, long... chats) {
			MemberId member = new MemberId(UUID.randomUUID());
			this.addresses.put(member,
					Arrays.stream(chats).mapToObj((chat) -> new Address(chat, member, language, SEOUL)).toList());
			return member;
		}

		@Override
		public Map<MemberId, List<Address>> addressesOf(Collection<MemberId> members) {
			Map<MemberId, List<Address>> found = new LinkedHashMap<>();
			members.stream()
				.filter(this.addresses::containsKey)
				.forEach((member) -> found.put(member, this.addresses.get(member)));
			return found;
		}

		@Override
		public Map<Long, Address> readersOf(Set<Long> chats) {
			Map<Long, Address> readers = new HashMap<>();
			this.addresses.values()
				.stream()
				.flatMap(List::stream)
				.filter((address) -> chats.contains(address.chat()))
				.forEach((address) -> readers.put(address.chat(), address));
			return readers;
		}

	}

	/** Paints what a test has put up; nothing for a subject that it has taken down. */
	static class Poster implements CardPainter {

		static final String KIND = "test.poster";

		private final Map<UUID, String> words = new HashMap<>();

		private Runnable afterPainting = () -> {
		};

		private @Nullable UUID faulty;

		void clear() {
			this.words.clear();
			this.faulty = null;
			this.afterPainting = () -> {
			};
		}

		void show(UUID subject, String text) {
			this.words.put(subject, text);
		}

		void failFor(UUID subject) {
			this.faulty = subject;
		}

		void afterPainting(Runnable event) {
			this.afterPainting = event;
		}

		@Override
		public String kind() {
			return KIND;
		}

		@Override
		public Map<Painting, Card> paint(Collection<Painting> paintings) {
			Map<Painting, Card> cards = new HashMap<>();
			for (Painting painting : paintings) {
				if (painting.card().subject().equals(this.faulty)) {
					throw new IllegalStateException("faulty");
				}
				String text = this.words.get(painting.card().subject());
				if (text != null) {
					cards.put(painting, Card.of(Text.literal(text)));
				}
			}
			this.afterPainting.run();
			return cards;
		}

	}

	/** Dispatchers with settings of a test's own, which start with a clean memory. */
	record Rounds(Lookout lookout, Claims claims, Easel easel, Settlement settlement, Carriage carriage,
			TestClock clock) {

		static final DeliverySettings.Rate WIDE = new DeliverySettings.Rate(1000, 1, 1000, 1000, Duration.ofHours(1));

		Dispatcher dispatcher() {
			return dispatcher(WIDE);
		}

		DispatcherHealthIndicator health(OutboxDepth depth) {
			return new DispatcherHealthIndicator(dispatcher(), depth, settings(WIDE));
		}

		static DeliverySettings settings(DeliverySettings.Rate rate) {
			return new DeliverySettings(false, rate, false, 32, Duration.ofSeconds(3), Duration.ofSeconds(1),
					Duration.ofSeconds(60), Duration.ofDays(30), Duration.ofMinutes(5));
		}

		Dispatcher dispatcher(DeliverySettings.Rate rate) {
			return dispatcher(settings(rate), courier(settings(rate)));
		}

		/** One that has taken over what another has left. */
		Dispatcher restarted() {
			Courier courier = courier(settings(WIDE));
			courier.takeOver(this.clock.instant());
			return dispatcher(settings(WIDE), courier);
		}

		private Dispatcher dispatcher(DeliverySettings settings, Courier courier) {
			return new Dispatcher(courier, new Leading(), new Bell(), this.clock, settings);
		}

		private Courier courier(DeliverySettings settings) {
			return new Courier(this.lookout, this.claims, this.easel, this.settlement, new Traffic(settings),
					this.carriage);
		}

	}

	/** A lease that is always held. */
	static class Leading implements Lease {

		@Override
		public boolean isHeld() {
			return true;
		}

		@Override
		public long epoch() {
			return 1;
		}

	}

	/** Empties the stage between tests. */
	static void sweep(JdbcClient jdbc, Town town, Poster poster, RecordingCarrier carrier, TestClock clock) {
		List.of("outbox", "outbox_content", "mailing", "card", "card_change", "chat_standing")
			.forEach((table) -> jdbc.sql("delete from " + table).update());
		town.clear();
		poster.clear();
		carrier.reset();
		clock.reset();
	}

}
