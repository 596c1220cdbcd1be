package kr.bridgebot.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process that is asked and answers line by line. */
final class Java implements AutoCloseable {

	static final String EXECUTABLE = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private final Process process;

	private final BufferedReader answers;

	private Java(Process process) {
		this.process = process;
		this.answers = process.inputReader(StandardCharsets.UTF_8);
	}

	/** Runs a class of this project's, with everything the tests may use. */
	static Java run(Class<?> main, Path log, String... arguments) throws IOException {
		return run(List.of("-XX:+UseSerialGC", "-Xmx400m", "-Dsun.net.httpserver.nodelay=true"), main, log, arguments);
	}

	/** The same with flags of one's own. */
	static Java run(List<String> flags, Class<?> main, Path log, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(EXECUTABLE));
		command.addAll(flags);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		return new Java(
				new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start());
	}

	String line() throws IOException {
		String line = this.answers.readLine();
		if (line == null) {
			throw new IOException("the process ended");
		}
		return line;
	}

	String ask() throws IOException {
		return ask("");
	}

	String ask(String question) throws IOException {
		this.process.outputWriter(StandardCharsets.UTF_8).append(question).append('\n').flush();
		return line();
	}

	/** The processor time used so far, in seconds. */
	double cpuSeconds() {
		return this.process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
	}

	@Override
	public void close() {
		end(this.process);
	}

	/** Ends a process and waits until it is gone. */
	static void end(Process process) {
		process.destroy();
		try {
			if (!process.waitFor(30, TimeUnit.SECONDS)) {
				process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
