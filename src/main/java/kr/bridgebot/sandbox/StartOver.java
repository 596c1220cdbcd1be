package kr.bridgebot.sandbox;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import kr.bridgebot.members.MemberRegister;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;

/**
 * Begins the sandbox anew: ends the whole service within its process and starts it again
 * on an emptied database, as at a first start. So nothing can be forgotten that the old
 * one remembered, planned or was about to send.
 */
public class StartOver {

	private static final Logger log = LoggerFactory.getLogger(StartOver.class);

	private final AtomicBoolean begun = new AtomicBoolean();

	private final ConfigurableApplicationContext service;

	private final SampleFiles files;

	private final MemberRegister register;

	private volatile @Nullable ApplicationReadyEvent ready;

	StartOver(ConfigurableApplicationContext service, SampleFiles files, MemberRegister register) {
		this.service = service;
		this.files = files;
		this.register = register;
	}

	/** Tells the next start to empty the database before it looks at it. */
	record CleanSlate() {
	}

	@EventListener
	void on(ApplicationReadyEvent event) {
		this.ready = event;
	}

	/**
	 * Whether this is the sandbox's own database: one with a roster in which there is not
	 * one of the sample people is somebody's, and is left alone.
	 */
	public boolean isPossible() {
		Set<String> samples = this.files.people()
			.stream()
			.map((sample) -> sample.entry().email())
			.collect(Collectors.toSet());
		return this.ready != null
				&& this.register.all().stream().anyMatch((person) -> samples.contains(person.email()));
	}

	/**
	 * Begins anew, once the requests in hand are answered; a second call changes nothing.
	 * @throws IllegalStateException when it is not possible
	 */
	public void begin() {
		if (!isPossible()) {
			throw new IllegalStateException("the database is not the sandbox's");
		}
		if (this.begun.compareAndSet(false, true)) {
			ApplicationReadyEvent start = Objects.requireNonNull(this.ready);
			Thread thread = new Thread(() -> again(start.getSpringApplication(), start.getArgs()), "start-over");
			// The request's thread would hand down its own: one that nobody waits for,
			// and
			// classes that end with the web server.
			thread.setDaemon(false);
			thread.setContextClassLoader(start.getSpringApplication().getClassLoader());
			thread.start();
		}
	}

	private void again(SpringApplication ended, String[] arguments) {
		log.info("The sandbox starts over");
		this.service.close();
		SpringApplication fresh = new SpringApplication(
				ended.getAllSources().stream().map(Class.class::cast).toArray(Class<?>[]::new));
		fresh.setMainApplicationClass(ended.getMainApplicationClass());
		fresh.addInitializers(
				(context) -> context.getBeanFactory().registerSingleton(CleanSlate.class.getName(), new CleanSlate()));
		boolean started = false;
		try {
			fresh.run(arguments);
			started = true;
		}
		finally {
			if (!started) {
				System.exit(1);
			}
		}
	}

}
