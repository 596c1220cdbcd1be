package kr.bridgebot.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own. */
final class Application implements AutoCloseable {

	static final String SECRET = "benchmark-secret";

	static final String TOKEN = "1000000001:benchmark";

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final double TICKS_PER_SECOND = 100;

	private final Process process;

	private final int port;

	private final long started;

	private Application(Process process, int port, long started) {
		this.process = process;
		this.port = port;
		this.started = started;
	}

	/**
	 * Starts the application.
	 * @param java the command line after the executable
	 */
	static Application start(List<String> java, Path directory, Path log, Map<String, String> environment)
			throws IOException {
		int port = freePort();
		List<String> command = new ArrayList<>(List.of(Java.EXECUTABLE));
		command.addAll(java);
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG", "TZ"));
		builder.environment().putAll(environment);
		builder.environment().put("SERVER_PORT", Integer.toString(port));
		builder.environment().put("TELEGRAM_BOT_TOKEN", TOKEN);
		builder.environment().put("TELEGRAM_WEBHOOK_URL", "http://127.0.0.1:" + port + "/telegram/webhook");
		builder.environment().put("TELEGRAM_WEBHOOK_SECRET", SECRET);
		long started = System.nanoTime();
		return new Application(builder.start(), port, started);
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	int port() {
		return this.port;
	}

	/** Delivers an update again and again until it is taken: how long since the start. */
	Duration firstTaken(byte[] delivery) throws IOException, InterruptedException {
		while (since() < PATIENCE.toNanos()) {
			if (!this.process.isAlive()) {
				throw new IOException("the application ended with code " + this.process.exitValue());
			}
			try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), this.port)) {
				socket.getOutputStream().write(delivery);
				if (LoadGenerator.Answer.read(new BufferedInputStream(socket.getInputStream())).code() == 200) {
					return Duration.ofNanos(since());
				}
			}
			catch (IOException ex) {
				// Not yet.
			}
			TimeUnit.MILLISECONDS.sleep(5);
		}
		throw new IOException("the application takes nothing");
	}

	private long since() {
		return System.nanoTime() - this.started;
	}

	/** The processor time used so far, in seconds. */
	double cpuSeconds() throws IOException {
		String stat = Files.readString(Path.of("/proc/" + this.process.pid() + "/stat"));
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
	}

	/** Megabytes in memory now, mapped files included. */
	long residentMegabytes() throws IOException {
		return Files.readAllLines(Path.of("/proc/" + this.process.pid() + "/status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElseThrow();
	}

	@Override
	public void close() {
		Java.end(this.process);
	}

}
