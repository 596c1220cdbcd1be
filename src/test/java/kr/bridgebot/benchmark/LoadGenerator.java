package kr.bridgebot.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Delivers presses as Telegram does, in a process of its own: over connections that stay
 * open, one delivery in flight on each. Says on its output how long each took.
 */
public final class LoadGenerator {

	/** How many deliveries lie between a press and its second delivery. */
	private static final int REDELIVERED_AFTER = 20;

	private final Storm storm;

	private final List<byte[]> deliveries;

	private final long[] nanos;

	private final AtomicInteger next = new AtomicInteger();

	private final AtomicInteger refused = new AtomicInteger();

	private LoadGenerator(Storm storm) {
		this.storm = storm;
		this.deliveries = deliveries(storm);
		this.nanos = new long[this.deliveries.size()];
	}

	/**
	 * Lets one storm blow.
	 * @param args see {@link Storm}
	 */
	public static void main(String[] args) throws InterruptedException {
		LoadGenerator generator = new LoadGenerator(Storm.parse(args));
		long began = System.currentTimeMillis();
		long start = System.nanoTime();
		generator.run();
		System.out.println(generator.result(began, System.nanoTime() - start).line());
	}

	private static List<byte[]> deliveries(Storm storm) {
		List<byte[]> deliveries = new ArrayList<>();
		for (int member = 0; member < storm.members(); member++) {
			deliveries.add(storm.delivery(member));
			int repeated = member - REDELIVERED_AFTER;
			if (repeated >= 0 && repeated % storm.redeliverEvery() == 0) {
				deliveries.add(storm.delivery(repeated));
			}
		}
		return deliveries;
	}

	private void run() throws InterruptedException {
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < this.storm.connections(); i++) {
			threads.add(Thread.ofPlatform().start(this::deliver));
		}
		for (Thread thread : threads) {
			thread.join();
		}
	}

	private void deliver() {
		try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), this.storm.port())) {
			socket.setTcpNoDelay(true);
			InputStream in = new BufferedInputStream(socket.getInputStream(), 4096);
			OutputStream out = socket.getOutputStream();
			for (int i = this.next.getAndIncrement(); i < this.nanos.length; i = this.next.getAndIncrement()) {
				long start = System.nanoTime();
				out.write(this.deliveries.get(i));
				if (Answer.read(in).code() != 200) {
					this.refused.incrementAndGet();
				}
				this.nanos[i] = System.nanoTime() - start;
			}
		}
		catch (IOException ex) {
			// Whoever reads the result would take a storm that died down for a fast one.
			ex.printStackTrace();
			Runtime.getRuntime().halt(1);
		}
	}

	private Result result(long began, long lasted) {
		Arrays.sort(this.nanos);
		return new Result(began, lasted, this.nanos.length, this.refused.get(), percentile(50), percentile(95),
				percentile(99), percentile(100));
	}

	private long percentile(int percent) {
		return this.nanos[Math.min(this.nanos.length - 1, this.nanos.length * percent / 100)];
	}

	/**
	 * How it went; all durations in nanoseconds.
	 *
	 * @param began when, in milliseconds of the epoch
	 * @param deliveries repeated ones included
	 * @param refused how many were not answered 200
	 */
	record Result(long began, long lasted, int deliveries, int refused, long p50, long p95, long p99, long slowest) {

		static Result parse(String line) {
			long[] numbers = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
			return new Result(numbers[0], numbers[1], (int) numbers[2], (int) numbers[3], numbers[4], numbers[5],
					numbers[6], numbers[7]);
		}

		String line() {
			return this.began + " " + this.lasted + " " + this.deliveries + " " + this.refused + " " + this.p50 + " "
					+ this.p95 + " " + this.p99 + " " + this.slowest;
		}

	}

	/** An HTTP response, as far as it matters here. */
	record Answer(int code) {

		/** Reads a response whose length is told beforehand. */
		static Answer read(InputStream in) throws IOException {
			String status = line(in);
			int length = 0;
			boolean chunked = false;
			for (String header = line(in); !header.isEmpty(); header = line(in)) {
				if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
					length = Integer.parseInt(header.substring(15).strip());
				}
				chunked |= header.regionMatches(true, 0, "Transfer-Encoding:", 0, 18);
			}
			if (chunked) {
				throw new IOException("a response of unknown length");
			}
			in.skipNBytes(length);
			return new Answer(Integer.parseInt(status.substring(9, 12)));
		}

		private static String line(InputStream in) throws IOException {
			StringBuilder line = new StringBuilder(64);
			for (int letter = in.read(); letter != '\n'; letter = in.read()) {
				if (letter < 0) {
					throw new EOFException("the bot hung up");
				}
				if (letter != '\r') {
					line.append((char) letter);
				}
			}
			return line.toString();
		}

	}

}
