package kr.bridgebot.sandbox;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.ChatMessage;
import kr.bridgebot.sandbox.botapi.Keyboard;
import kr.bridgebot.sandbox.botapi.Person;
import kr.bridgebot.seminars.SeminarEvent;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets the sample people change their answers many times and then ends the service: the
 * training run of an AOT cache, which remembers what was busy.
 */
@ConditionalOnProperty("bridgebot.sandbox.rehearsal")
class Rehearsal {

	private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

	private static final int PATIENCE_SECONDS = 120;

	/** Answers are the keys in colour. */
	private static final Set<String> ANSWERING = Set.of("success", "danger");

	private final CompletableFuture<CommitteeId> announced = new CompletableFuture<>();

	private final ConfigurableApplicationContext service;

	private final BotApiServer server;

	private final SampleCast cast;

	private final int presses;

	Rehearsal(ConfigurableApplicationContext service, BotApiServer server, SampleCast cast, SandboxSettings settings) {
		this.service = service;
		this.server = server;
		this.cast = cast;
		this.presses = settings.rehearsal();
	}

	@TransactionalEventListener
	void on(SeminarEvent.Announced meeting) {
		this.announced.complete(meeting.seminar().committee());
	}

	@EventListener
	void on(ApplicationReadyEvent ready) {
		Thread.ofPlatform().name("rehearsal").start(() -> {
			int code = rehearse() ? 0 : 1;
			System.exit(SpringApplication.exit(this.service, () -> code));
		});
	}

	private boolean rehearse() {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Person> people = invited(this.announced.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
			for (Future<?> each : people.stream()
				.map((person) -> threads.submit(() -> play(person, people)))
				.toList()) {
				each.get();
			}
			log.info("{} people have pressed {} times", people.size(), this.presses);
			return true;
		}
		catch (ExecutionException | TimeoutException | IllegalStateException ex) {
			log.error("The rehearsal failed", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return false;
	}

	private List<Person> invited(CommitteeId committee) {
		return this.cast.linkedIn(committee)
			.stream()
			.map(Actor::account)
			.flatMap((account) -> this.server.person(account).stream())
			.toList();
	}

	private void play(Person person, List<Person> people) {
		ChatMessage asked = person.says("/seminars");
		ChatMessage card = person
			.awaitMessage((message) -> message.id() > asked.id() && answers(message).findAny().isPresent());
		List<String> answers = answers(card).toList();
		for (int i = 0; i < this.presses / people.size(); i++) {
			person.pressesForged(card.chat(), card.id(), answers.get(i % answers.size())).awaitNotice();
		}
	}

	private static Stream<String> answers(ChatMessage message) {
		Keyboard keyboard = message.keyboard();
		return (keyboard == null) ? Stream.empty()
				: keyboard.keys().filter(Rehearsal::isAnswering).map(Keyboard.Key::data);
	}

	private static boolean isAnswering(Keyboard.Key key) {
		return key.data() != null && key.style() != null && ANSWERING.contains(key.style());
	}

}
