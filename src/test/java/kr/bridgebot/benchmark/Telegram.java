package kr.bridgebot.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.Settings;

/**
 * The Bot API server in a process of its own. Tells for each line of its input how many
 * presses were answered since the line before, and when the last of them was.
 */
public final class Telegram {

	private Telegram() {
	}

	/**
	 * Serves until the input ends.
	 * @param args port and token
	 */
	public static void main(String[] args) throws IOException {
		Settings settings = Settings.standard(Clock.systemUTC())
			.withPort(Integer.parseInt(args[0]))
			.withToken(args[1])
			.withLenience(true)
			.withMessagesPerChat(5);
		AtomicInteger answered = new AtomicInteger();
		AtomicLong last = new AtomicLong();
		try (BotApiServer server = BotApiServer.start(settings);
				Scanner questions = new Scanner(System.in, StandardCharsets.UTF_8)) {
			server.onCall((call) -> {
				if (call.method().equals("answerCallbackQuery")) {
					answered.incrementAndGet();
					last.set(System.currentTimeMillis());
				}
			});
			System.out.println(server.root());
			while (questions.hasNextLine()) {
				questions.nextLine();
				System.out.println(answered.get() + " " + last.get());
			}
		}
	}

}
