package kr.bridgebot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bot in a process of its own, which can be killed at any moment. */
final class RunningBot implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(120);

	private final int port = freePort();

	private final Map<String, String> environment;

	private final Path log;

	private @Nullable Process process;

	/**
	 * A bot that is not running yet.
	 * @param name its log stays in {@code target/end-to-end} under this name
	 */
	RunningBot(Map<String, String> environment, String name) {
		this.environment = environment;
		this.log = Path.of("target", "end-to-end", name + ".log");
		try {
			Files.createDirectories(this.log.getParent());
			Files.deleteIfExists(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.port;
	}

	/**
	 * Starts the bot and waits until it is ready.
	 * @param settings command line arguments without their dashes
	 */
	void start(List<String> settings) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
						"-XX:TieredStopAtLevel=1", "-cp", classPath(), "kr.bridgebot.BridgeBot"));
		settings.forEach((setting) -> command.add("--" + setting));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
		builder.environment().putAll(this.environment);
		builder.environment().put("SERVER_PORT", Integer.toString(this.port));
		try {
			this.process = builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		await().atMost(START).pollInterval(Duration.ofMillis(200)).until(this::isReady);
	}

	/** Ends it as a power cut would. */
	void kill() {
		if (this.process != null) {
			this.process.destroyForcibly().onExit().join();
			this.process = null;
		}
	}

	/** What it wrote to its log so far. */
	String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		kill();
	}

	private boolean isReady() {
		assertThat(this.process).isNotNull();
		assertThat(this.process.isAlive()).as(this::log).isTrue();
		try (HttpClient client = HttpClient.newHttpClient()) {
			URI health = URI.create("http://127.0.0.1:" + this.port + "/actuator/health/readiness");
			return client
				.send(HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** The bot as it is delivered: without its tests. */
	private static String classPath() {
		String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Arrays.stream(path.split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
