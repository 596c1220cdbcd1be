package kr.bridgebot.telegram;

import io.micrometer.core.instrument.Timer;
import java.util.concurrent.CompletableFuture;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.telegram.Arrival.Happening;

/**
 * Where updates come in, by whichever way: each takes effect exactly once however often
 * it is delivered, messages of one chat and presses of one person in their order, all
 * others side by side. A future that ends normally means that the update is taken and may
 * be acknowledged; it fails with {@link NotTaken} only.
 */
final class Intake {

	private final Turns turns = new Turns();

	private final Effects effects;

	private final SingleUpdates single;

	private final JointPresses joint;

	private final Aftermath aftermath;

	private final Meters meters;

	Intake(Effects effects, SingleUpdates single, JointPresses joint, Aftermath aftermath, Meters meters) {
		this.effects = effects;
		this.single = single;
		this.joint = joint;
		this.aftermath = aftermath;
		this.meters = meters;
	}

	CompletableFuture<Taken> take(Arrival arrival) {
		Timer.Sample since = this.meters.start();
		if (arrival.happening() instanceof Happening.Nothing) {
			Taken ignored = Taken.silently(Taken.Outcome.IGNORED, arrival);
			this.meters.settled(since, arrival.kind(), ignored.outcome());
			return CompletableFuture.completedFuture(ignored);
		}
		boolean together = isJoint(arrival.happening());
		return this.turns.next(arrival.key(), () -> together ? this.joint.take(arrival) : this.single.take(arrival))
			.whenComplete((taken, failure) -> {
				if (failure == null) {
					this.meters.settled(since, arrival.kind(), taken.outcome());
					if (!together) {
						tellOthers(arrival.happening(), taken.outcome());
					}
				}
			});
	}

	/** A press that cannot even be sorted fails alone, where failures are dealt with. */
	private boolean isJoint(Happening happening) {
		try {
			return this.effects.isJoint(happening);
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	private void tellOthers(Happening happening, Taken.Outcome outcome) {
		if (outcome == Taken.Outcome.DONE && happening instanceof Happening.Spoken(Inbound inbound)
				&& !inbound.place().group()) {
			this.aftermath.hasSpoken(inbound.profile());
		}
	}

}
