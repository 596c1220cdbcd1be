package kr.bridgebot.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import kr.bridgebot.chat.FileCopies;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.delivery.Carrier.Why;
import kr.bridgebot.shared.Discreet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends kept files by the messenger's id of them. One that has none, or whose id the
 * messenger knows no longer, is uploaded by whoever comes first; who comes meanwhile
 * waits, and goes on with the id that the messenger answered. An upload that was refused
 * leaves the next to try, since it may be the chat that was refused; one that failed
 * otherwise sends everybody away to come again later, so that nobody repeats a long wait.
 */
@Component
class Uploads {

	private static final Logger log = LoggerFactory.getLogger(Uploads.class);

	private static final int REMEMBERED = 10_000;

	private static final Outcome NO_COPY = new Outcome.Refused(Why.FILE_GONE, "no copy");

	private static final Outcome NOT_UPLOADED = new Outcome.NotSent("NOT_UPLOADED");

	private final ObjectProvider<FileCopies> copies;

	private final DeliverySettings settings;

	private final Cache<UUID, String> sources = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

	private final Map<UUID, CompletableFuture<Arrival>> underWay = new ConcurrentHashMap<>();

	Uploads(ObjectProvider<FileCopies> copies, DeliverySettings settings) {
		this.copies = copies;
		this.settings = settings;
	}

	/** What became of an upload. */
	private record Arrival(Outcome outcome, @Nullable String source) {

		boolean hasFailed() {
			return this.outcome instanceof Outcome.Unknown || this.outcome instanceof Outcome.NotSent
					|| this.outcome instanceof Outcome.Later;
		}

	}

	/**
	 * Sends a kept file.
	 * @param carrier sends it as it is told
	 */
	Outcome carry(Errand.Send errand, UUID copy, Function<Errand.Send, Outcome> carrier) {
		String known = this.sources.getIfPresent(copy);
		String source = (known != null) ? known : errand.file().source();
		if (source != null) {
			Outcome outcome = carrier.apply(errand.with(errand.file().from(source)));
			if (!isUnknownFile(outcome)) {
				return outcome;
			}
			this.sources.asMap().remove(copy, source);
		}
		return carryUnknown(errand, copy, source, carrier);
	}

	private Outcome carryUnknown(Errand.Send errand, UUID copy, @Nullable String refused,
			Function<Errand.Send, Outcome> carrier) {
		while (true) {
			CompletableFuture<Arrival> mine = new CompletableFuture<>();
			CompletableFuture<Arrival> other = this.underWay.putIfAbsent(copy, mine);
			if (other == null) {
				return carryFirst(errand, copy, refused, carrier, mine);
			}
			Arrival arrival = await(other);
			if (arrival.source() != null) {
				return carrier.apply(errand.with(errand.file().from(arrival.source())));
			}
			if (arrival.hasFailed()) {
				return NOT_UPLOADED;
			}
		}
	}

	private Arrival await(CompletableFuture<Arrival> other) {
		try {
			return other.get(this.settings.carryTimeout().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Arrival(NOT_UPLOADED, null);
		}
		catch (ExecutionException | TimeoutException ex) {
			return new Arrival(NOT_UPLOADED, null);
		}
	}

	private Outcome carryFirst(Errand.Send errand, UUID copy, @Nullable String refused,
			Function<Errand.Send, Outcome> carrier, CompletableFuture<Arrival> mine) {
		Arrival arrival = new Arrival(NOT_UPLOADED, null);
		try {
			String learned = learned(copy).filter((source) -> !source.equals(refused)).orElse(null);
			Outcome outcome = (learned != null) ? carrier.apply(errand.with(errand.file().from(learned))) : NO_COPY;
			arrival = isUnknownFile(outcome) ? upload(errand, copy, carrier) : new Arrival(outcome, learned);
			if (arrival.source() != null) {
				this.sources.put(copy, arrival.source());
			}
		}
		catch (RuntimeException ex) {
			log.error("The copy {} of a file cannot be read for the moment", copy, Discreet.of(ex));
		}
		finally {
			this.underWay.remove(copy);
			mine.complete(arrival);
		}
		return arrival.outcome();
	}

	/** What somebody learned meanwhile, here or before the last start. */
	private Optional<String> learned(UUID copy) {
		String known = this.sources.getIfPresent(copy);
		FileCopies shelf = this.copies.getIfAvailable();
		return (known != null || shelf == null) ? Optional.ofNullable(known) : shelf.source(copy);
	}

	private Arrival upload(Errand.Send errand, UUID copy, Function<Errand.Send, Outcome> carrier) {
		FileCopies shelf = this.copies.getIfAvailable();
		byte[] content = (shelf == null) ? new byte[0] : shelf.read(copy);
		if (shelf == null || content.length == 0) {
			log.error("The copy {} of a file is gone, it cannot be sent", copy);
			return new Arrival(NO_COPY, null);
		}
		Outcome outcome = carrier.apply(errand.with(errand.file().holding(content)));
		String source = (outcome instanceof Outcome.Done done) ? done.source() : null;
		if (source != null) {
			remember(shelf, copy, source);
		}
		return new Arrival(outcome, source);
	}

	/** It is out already: should this fail, it is uploaded once more after a restart. */
	private static void remember(FileCopies shelf, UUID copy, String source) {
		try {
			shelf.known(copy, source);
		}
		catch (RuntimeException ex) {
			log.warn("The messenger's id of the file {} could not be written down", copy, Discreet.of(ex));
		}
	}

	private static boolean isUnknownFile(Outcome outcome) {
		return outcome instanceof Outcome.Refused(Why why, String _) && why == Why.FILE_GONE;
	}

}
