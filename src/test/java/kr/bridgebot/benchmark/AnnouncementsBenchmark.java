package kr.bridgebot.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import kr.bridgebot.benchmark.LimitedTelegram.Traffic;
import kr.bridgebot.benchmark.Presser.Waits;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An announcement to many, under the limits that Telegram names: how fast it goes out,
 * what the messenger had to refuse, how long members who press meanwhile wait, and what
 * the bot holds in memory. The bot, the Bot API server, the database and those who press
 * are processes of their own and share this machine.
 */
class AnnouncementsBenchmark {

	private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xms64m",
			"-Xmn24m", "-Xmx256m", "--enable-native-access=ALL-UNNAMED");

	private static final String WARM_UP = "social";

	private static final int WARM_UP_SECONDS = 5;

	private final Path results = Path.of("target", "benchmark").toAbsolutePath();

	private final List<Measured> measured = new ArrayList<>();

	@Test
	void sendsAsFastAsTheMessengerAllows() throws Exception {
		Files.createDirectories(this.results);
		try (Database database = Database.start()) {
			measure(database, new Setup(Integer.getInteger("bridgebot.benchmark.free", 10_000), 30, 120, 10));
			measure(database, new Setup(Integer.getInteger("bridgebot.benchmark.paid", 100_000), 1_000, 100, 40));
		}
		Files.writeString(this.results.resolve("announcements.json"),
				JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this.measured));
		System.out.println(Measured.HEAD);
		this.measured.forEach((figures) -> System.out.println(figures.line()));
	}

	private void measure(Database database, Setup setup) throws Exception {
		String name = "announcement_" + setup.members();
		database.create(name);
		int api = Application.freePort();
		int port = Application.freePort();
		try (Java telegram = Java.run(LimitedTelegram.class, log("limited-telegram"), Integer.toString(api),
				Integer.toString(setup.perSecond()));
				Java bot = Java.run(FLAGS, Broadcaster.class, log("broadcaster-" + setup.members()),
						settings(database.url(name), telegram.line(), port, setup))) {
			bot.line();
			try (Connection connection = database.connect(name)) {
				Forum.enter(connection, setup.members());
				Forum.seat(connection, WARM_UP, WARM_UP_SECONDS * setup.perSecond());
			}
			Storm storm = new Storm(port, Application.SECRET, Forum.SEMINAR, setup.members(), 900_000_000, "YES", 1, 1);
			try (Java people = Java.run(Presser.class, log("presser"), storm.arguments())) {
				add(measure(setup, bot, telegram, people, () -> database.statements(name)));
			}
		}
	}

	private static Measured measure(Setup setup, Java bot, Java telegram, Java people, Callable<Long> statements)
			throws Exception {
		warmUp(setup, bot, telegram, people);
		String order = setup.presses() + " " + setup.seconds();
		Waits idle = Waits.parse(people.ask(order));
		awaitCalm(telegram);
		Traffic quiet = Traffic.parse(telegram.ask());
		double toSend = Double.parseDouble(bot.ask("send future-tech"));
		double cpu = bot.cpuSeconds();
		long asked = statements.call();
		List<Double> memory = new ArrayList<>();
		awaitTaken(telegram, setup.seen() / 10);
		memory.add(Double.parseDouble(bot.ask("memory")));
		FutureTask<Waits> pressing = new FutureTask<>(() -> Waits.parse(people.ask(order)));
		Thread.ofVirtual().start(pressing);
		for (int tenths : new int[] { 5, 9 }) {
			awaitTaken(telegram, setup.seen() * tenths / 10);
			memory.add(Double.parseDouble(bot.ask("memory")));
		}
		awaitTaken(telegram, setup.seen());
		Traffic traffic = Traffic.parse(telegram.ask());
		Waits waits = pressing.get();
		int messages = traffic.taken();
		return new Measured(setup.members(), setup.perSecond(), toSend, setup.seen(),
				100 * traffic.perSecond() / setup.perSecond(), quiet.refused() + traffic.refused(),
				traffic.mostInASecond(), idle.p50() / 1e6, idle.p99() / 1e6, waits.p50() / 1e6, waits.p99() / 1e6,
				1000 * (bot.cpuSeconds() - cpu) / messages, (statements.call() - asked) / (double) messages, memory);
	}

	/** As much as it takes until the code is compiled. */
	private static void warmUp(Setup setup, Java bot, Java telegram, Java people) throws Exception {
		bot.ask("send " + WARM_UP);
		people.ask(setup.presses() + " " + setup.seconds());
		awaitTaken(telegram, WARM_UP_SECONDS * setup.perSecond());
	}

	/** Asks the messenger, who has it at hand: the bot would count its rows. */
	private static void awaitTaken(Java telegram, int messages) throws Exception {
		while (Traffic.parse(telegram.ask("so far")).taken() < messages) {
			TimeUnit.MILLISECONDS.sleep(200);
		}
	}

	/** Nothing of what came before counts: the announcement's first message begins it. */
	private static void awaitCalm(Java telegram) throws Exception {
		int before = -1;
		int taken = Traffic.parse(telegram.ask("so far")).taken();
		while (taken != before) {
			TimeUnit.SECONDS.sleep(3);
			before = taken;
			taken = Traffic.parse(telegram.ask("so far")).taken();
		}
	}

	private static String[] settings(String database, String api, int port, Setup setup) {
		return new String[] { "--DATABASE_URL=" + database, "--DATABASE_USERNAME=postgres", "--TELEGRAM_API_URL=" + api,
				"--TELEGRAM_BOT_TOKEN=" + Application.TOKEN,
				"--TELEGRAM_WEBHOOK_URL=http://127.0.0.1:" + port + "/telegram/webhook",
				"--TELEGRAM_WEBHOOK_SECRET=" + Application.SECRET, "--SERVER_PORT=" + port, "--server.port=" + port,
				"--FILES_FOLDER=target/benchmark/files", "--forum.quiet-hours.enabled=false",
				"--bridgebot.delivery.rate.per-second=" + setup.perSecond(),
				"--bridgebot.delivery.paid-broadcast=" + (setup.perSecond() > 30) };
	}

	private void add(Measured figures) {
		System.out.println(Measured.HEAD);
		System.out.println(figures.line());
		this.measured.add(figures);
		assertThat(figures.refused()).as("429s provoked").isZero();
	}

	private Path log(String name) {
		return this.results.resolve(name + ".log");
	}

	/**
	 * What is measured.
	 *
	 * @param watched for how many seconds, though it may take longer
	 * @param presses how many a second
	 */
	private record Setup(int members, int perSecond, int watched, int presses) {

		/**
		 * For how long people press, before and meanwhile: from a tenth of the way on.
		 */
		int seconds() {
			return Math.min(this.watched, this.members / this.perSecond) * 7 / 10;
		}

		/** How many messages are seen: no need to watch for five minutes. */
		int seen() {
			return Math.min(this.members, this.watched * this.perSecond);
		}

	}

	/**
	 * What came out; times in milliseconds but for sending.
	 *
	 * @param secondsToSend how long the sender waits
	 * @param watched how many messages of it the figures are about
	 * @param cpu of the bot, for each message and edit, presses included
	 * @param statements of the bot, likewise
	 * @param memory in megabytes at a tenth, a half and nine tenths of what is watched
	 */
	private record Measured(int members, int perSecond, double secondsToSend, int watched, double percent, int refused,
			int mostInASecond, double idleP50, double idleP99, double p50, double p99, double cpu, double statements,
			List<Double> memory) {

		private static final String HEAD = "members  rate  sent in  watched  % of rate  429s  most in 1 s"
				+ "  press p50/p99 idle  meanwhile  ratio  cpu ms  statements  heap MB at 10/50/90 %";

		String line() {
			return String.format(Locale.ROOT,
					"%,7d %5d %6.1f s %,8d %10.2f %5d %12d %12.1f/%.1f %8.1f/%.1f %6.2f %7.2f %11.2f  %s", this.members,
					this.perSecond, this.secondsToSend, this.watched, this.percent, this.refused, this.mostInASecond,
					this.idleP50, this.idleP99, this.p50, this.p99, this.p99 / this.idleP99, this.cpu, this.statements,
					this.memory);
		}

	}

}
