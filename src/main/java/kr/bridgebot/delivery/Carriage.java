package kr.bridgebot.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.UUID;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.shared.Discreet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands errands to the messenger's carrier and counts what it answers. */
@Component
class Carriage {

	private static final Logger log = LoggerFactory.getLogger(Carriage.class);

	private final ObjectProvider<Carrier> carriers;

	private final Uploads uploads;

	private final MeterRegistry meters;

	private volatile @Nullable Carrier carrier;

	Carriage(ObjectProvider<Carrier> carriers, Uploads uploads, MeterRegistry meters) {
		this.carriers = carriers;
		this.uploads = uploads;
		this.meters = meters;
	}

	/** Whether there is a messenger at all. */
	boolean isReady() {
		if (this.carrier == null) {
			this.carrier = this.carriers.getIfAvailable();
		}
		return this.carrier != null;
	}

	/**
	 * Carries an errand; a carrier that throws after all leaves its outcome unknown. A
	 * kept file that the messenger does not know, or no longer, is uploaded once for all.
	 */
	Outcome carry(Errand errand) {
		UUID copy = (errand instanceof Errand.Send send) ? send.file().copy() : null;
		return (copy != null) ? this.uploads.carry((Errand.Send) errand, copy, this::carryAsItIs) : carryAsItIs(errand);
	}

	private Outcome carryAsItIs(Errand errand) {
		Carrier ready = this.carrier;
		Outcome outcome = new Outcome.NotSent("NO_CARRIER");
		try {
			if (ready != null) {
				outcome = ready.carry(errand);
			}
		}
		catch (RuntimeException ex) {
			log.error("the carrier failed", Discreet.of(ex));
			outcome = new Outcome.Unknown("CARRIER_FAILED");
		}
		count(outcome);
		return outcome;
	}

	/** Whether the messenger answers a harmless question. */
	boolean isAnswering() {
		Carrier ready = this.carrier;
		return ready != null && ready.isAnswering();
	}

	private void count(Outcome outcome) {
		String name = switch (outcome) {
			case Outcome.Done _ -> "done";
			case Outcome.Later _ -> "later";
			case Outcome.NotSent _ -> "not-sent";
			case Outcome.Unknown _ -> "unknown";
			case Outcome.Refused refused -> refused.why().name().toLowerCase(Locale.ROOT);
			case Outcome.Moved _ -> "moved";
		};
		this.meters.counter("bridgebot.delivery.carried", "outcome", name).increment();
		if (outcome instanceof Outcome.Later) {
			this.meters.counter("bridgebot.delivery.throttled").increment();
		}
	}

}
