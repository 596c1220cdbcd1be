package kr.bridgebot.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Bot API server in a process of its own that knows nothing but limits: so many
 * messages and edits a second over all, one a second to a chat with a burst of three,
 * twenty a minute to a group; what comes too fast is refused with 429. It answers after
 * 50 ms. Over all it is a bucket of a third of a second's messages, far less forgiving
 * than Telegram. Tells for each line of its input what came since it last accounted for
 * it; an empty line has it account, and begin anew.
 */
public final class LimitedTelegram {

	private static final Pattern CHAT = Pattern.compile("\"chat_id\":\"?(-?\\d+)");

	private static final long NANOS = 1_000_000_000L;

	private static final int REMEMBERED = 20_000;

	private final Bucket all;

	private final Map<Long, Bucket> chats = new HashMap<>();

	private final Deque<Long> lastSecond = new ArrayDeque<>();

	private final AtomicInteger messages = new AtomicInteger(1000);

	private int taken;

	private int refused;

	private int mostInASecond;

	private long first;

	private long last;

	private LimitedTelegram(int perSecond) {
		this.all = new Bucket(Math.max(2, perSecond / 3.0), perSecond);
	}

	/**
	 * Serves until the input ends.
	 * @param args port and messages a second
	 */
	public static void main(String[] args) throws IOException {
		LimitedTelegram telegram = new LimitedTelegram(Integer.parseInt(args[1]));
		HttpServer server = HttpServer
			.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(args[0])), 1024);
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.createContext("/", telegram::answer);
		server.start();
		System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
		try (Scanner questions = new Scanner(System.in, StandardCharsets.UTF_8)) {
			while (questions.hasNextLine()) {
				boolean accounts = questions.nextLine().isEmpty();
				System.out.println(telegram.account(accounts).line());
			}
		}
		server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		boolean limited = method.startsWith("send") || method.startsWith("edit");
		Matcher chat = CHAT.matcher(body);
		if (limited && chat.find() && !takes(Long.parseLong(chat.group(1)), System.nanoTime())) {
			write(exchange, 429,
					"{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 1\","
							+ "\"parameters\":{\"retry_after\":1}}");
			return;
		}
		try {
			TimeUnit.MILLISECONDS.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		write(exchange, 200, "{\"ok\":true,\"result\":" + result(method, limited) + "}");
	}

	private String result(String method, boolean limited) {
		if (limited) {
			return "{\"message_id\":%d,\"date\":1795000000,\"chat\":{\"id\":1,\"type\":\"private\"}}"
				.formatted(this.messages.incrementAndGet());
		}
		return switch (method) {
			case "getme" -> "{\"id\":1000000001,\"is_bot\":true,\"first_name\":\"Bot\",\"username\":\"benchmark_bot\"}";
			case "getwebhookinfo" -> "{\"url\":\"\",\"has_custom_certificate\":false,\"pending_update_count\":0}";
			default -> "true";
		};
	}

	private static void write(HttpExchange exchange, int code, String answer) throws IOException {
		byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(code, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private synchronized boolean takes(long chat, long now) {
		if (this.chats.size() > REMEMBERED) {
			this.chats.values().removeIf((bucket) -> bucket.isFull(now));
		}
		Bucket one = this.chats.computeIfAbsent(chat, (id) -> (id < 0) ? new Bucket(20, 20 / 60.0) : new Bucket(3, 1));
		if (!this.all.has(now) || !one.has(now)) {
			this.refused++;
			return false;
		}
		this.all.take();
		one.take();
		this.taken++;
		this.first = (this.first == 0) ? now : this.first;
		this.last = now;
		this.lastSecond.addLast(now);
		while (now - this.lastSecond.getFirst() >= NANOS) {
			this.lastSecond.removeFirst();
		}
		this.mostInASecond = Math.max(this.mostInASecond, this.lastSecond.size());
		return true;
	}

	private synchronized Traffic account(boolean anew) {
		Traffic traffic = new Traffic(this.taken, this.refused, this.mostInASecond, this.last - this.first);
		if (!anew) {
			return traffic;
		}
		this.taken = 0;
		this.refused = 0;
		this.mostInASecond = 0;
		this.first = 0;
		this.last = 0;
		return traffic;
	}

	/**
	 * What came in a stretch of time.
	 *
	 * @param taken messages and edits
	 * @param refused how many 429s were given
	 * @param mostInASecond the most that came in any second
	 * @param nanos from the first that was taken to the last
	 */
	record Traffic(int taken, int refused, int mostInASecond, long nanos) {

		static Traffic parse(String line) {
			String[] numbers = line.split(" ");
			return new Traffic(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]),
					Long.parseLong(numbers[3]));
		}

		String line() {
			return this.taken + " " + this.refused + " " + this.mostInASecond + " " + this.nanos;
		}

		double perSecond() {
			return (this.taken - 1) * (double) NANOS / this.nanos;
		}

	}

	private static final class Bucket {

		private final double most;

		private final double perNano;

		private double level;

		private long at = System.nanoTime();

		Bucket(double most, double perSecond) {
			this.most = most;
			this.perNano = perSecond / NANOS;
			this.level = most;
		}

		boolean has(long now) {
			this.level = Math.min(this.most, this.level + (now - this.at) * this.perNano);
			this.at = now;
			return this.level >= 1;
		}

		boolean isFull(long now) {
			return this.level + (now - this.at) * this.perNano >= this.most;
		}

		void take() {
			this.level--;
		}

	}

}
