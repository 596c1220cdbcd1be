package kr.bridgebot.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Members who press one after the other, at an even pace, whether the bot has answered
 * those before or not; in a process of its own. For each line of its input, which says
 * how many a second and for how many seconds, it says how long they waited, from the
 * instant when each meant to press.
 */
public final class Presser {

	private static final int CONNECTIONS = 8;

	private final Storm storm;

	private int pressed;

	private Presser(Storm storm) {
		this.storm = storm;
	}

	/**
	 * Presses as it is told until the input ends.
	 * @param args see {@link Storm}
	 */
	public static void main(String[] args) throws InterruptedException {
		Presser presser = new Presser(Storm.parse(args));
		try (Scanner orders = new Scanner(System.in, StandardCharsets.UTF_8)) {
			while (orders.hasNextLine()) {
				String[] order = orders.nextLine().split(" ");
				int perSecond = Integer.parseInt(order[0]);
				System.out.println(presser.press(perSecond, perSecond * Integer.parseInt(order[1])).line());
			}
		}
	}

	private Waits press(int perSecond, int presses) throws InterruptedException {
		long[] nanos = new long[presses];
		AtomicInteger next = new AtomicInteger();
		long start = System.nanoTime();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < CONNECTIONS; i++) {
			threads.add(Thread.ofPlatform().start(() -> press(next, nanos, start, 1_000_000_000L / perSecond)));
		}
		for (Thread thread : threads) {
			thread.join();
		}
		this.pressed += presses;
		Arrays.sort(nanos);
		return new Waits(presses, nanos[presses / 2], nanos[presses * 99 / 100], nanos[presses - 1]);
	}

	private void press(AtomicInteger next, long[] nanos, long start, long interval) {
		try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), this.storm.port())) {
			socket.setTcpNoDelay(true);
			InputStream in = new BufferedInputStream(socket.getInputStream(), 4096);
			OutputStream out = socket.getOutputStream();
			for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
				long meant = start + i * interval;
				byte[] delivery = this.storm.delivery(this.pressed + i);
				while (System.nanoTime() < meant) {
					LockSupport.parkNanos(meant - System.nanoTime());
				}
				out.write(delivery);
				if (LoadGenerator.Answer.read(in).code() != 200) {
					throw new IOException("refused");
				}
				nanos[i] = System.nanoTime() - meant;
			}
		}
		catch (IOException ex) {
			// Whoever reads the result would take silence for speed.
			ex.printStackTrace();
			Runtime.getRuntime().halt(1);
		}
	}

	/** How long people waited, in nanoseconds. */
	record Waits(int presses, long p50, long p99, long longest) {

		static Waits parse(String line) {
			long[] numbers = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
			return new Waits((int) numbers[0], numbers[1], numbers[2], numbers[3]);
		}

		String line() {
			return this.presses + " " + this.p50 + " " + this.p99 + " " + this.longest;
		}

	}

}
