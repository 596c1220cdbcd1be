package kr.bridgebot.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import kr.bridgebot.delivery.Carrier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A messenger that takes everything and remembers it, unless a test lets it refuse. */
@Component
@Primary
public class RecordingCarrier implements Carrier {

	private final List<Errand> carried = new CopyOnWriteArrayList<>();

	private final AtomicLong messages = new AtomicLong(1000);

	private volatile Function<Errand, Outcome> behaviour = this::take;

	private volatile boolean answering = true;

	/** What was carried, in order. */
	public List<Errand> carried() {
		return this.carried;
	}

	/** Errands to this chat, in order. */
	public List<Errand> carriedTo(long chat) {
		return this.carried.stream().filter((errand) -> errand.place().chat() == chat).toList();
	}

	/** Forgets all and takes everything again. */
	public void reset() {
		this.carried.clear();
		this.behaviour = this::take;
		this.answering = true;
	}

	/** Whether the messenger answers when it is asked for a sign of life. */
	public void answering(boolean answers) {
		this.answering = answers;
	}

	/** Lets the messenger answer as the test says; {@link #take} takes it. */
	public void behave(Function<Errand, Outcome> answer) {
		this.behaviour = answer;
	}

	public Outcome take(Errand errand) {
		this.carried.add(errand);
		return new Outcome.Done(switch (errand) {
			case Errand.Edit edit -> edit.message();
			case Errand.Bare bare -> bare.message();
			case Errand.Post _, Errand.Send _ -> this.messages.incrementAndGet();
		});
	}

	@Override
	public Outcome carry(Errand errand) {
		return this.behaviour.apply(errand);
	}

	@Override
	public boolean isAnswering() {
		return this.answering;
	}

}
