package kr.bridgebot.sandbox.botapi;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** Runs a lenient server in a process of its own, for measurements. */
public final class BotApiServerMain {

	private BotApiServerMain() {
	}

	/**
	 * Serves until the process ends.
	 * @param args port and token
	 */
	public static void main(String[] args) throws InterruptedException {
		Settings settings = Settings.standard(Clock.systemUTC())
			.withPort(Integer.parseInt(args[0]))
			.withToken(args[1])
			.withLenience(true)
			.withMessagesPerChat(5);
		try (BotApiServer server = BotApiServer.start(settings)) {
			System.out.println(server.root());
			new CountDownLatch(1).await();
		}
	}

}
