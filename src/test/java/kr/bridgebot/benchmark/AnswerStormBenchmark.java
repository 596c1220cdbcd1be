package kr.bridgebot.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ten thousand members answer an invitation at once, through the webhook of the packaged
 * application: how many presses a second it takes, how long each waits, and what that
 * costs. The application, the Bot API server, the database and those who press are
 * processes of their own and share this machine.
 */
class AnswerStormBenchmark {

	private static final int MEMBERS = 10_000;

	private static final int CONNECTIONS = 40;

	/** Two in a hundred. */
	private static final int REDELIVER_EVERY = 50;

	private static final int ROUNDS = Integer.getInteger("bridgebot.benchmark.rounds", 5);

	/**
	 * Whether each setup leaves a recording to be read with JDK Mission Control or jfr.
	 */
	private static final boolean RECORDED = Boolean.getBoolean("bridgebot.benchmark.recorded");

	private static final int FIRST_UPDATE = 900_000_000;

	private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xms64m",
			"-Xmn24m", "-Xmx192m", "--enable-native-access=ALL-UNNAMED");

	private final Path project = Path.of("").toAbsolutePath();

	private final Path jar = Path.of(System.getProperty("bridgebot.jar"));

	private final Path results = this.project.resolve("target/benchmark");

	private final Path directory = this.results.resolve("run");

	private final List<Figures> figures = new ArrayList<>();

	private final List<Start> starts = new ArrayList<>();

	@Test
	void takesAStormOfAnswers() throws Exception {
		prepareDirectory();
		int apiPort = Application.freePort();
		try (Database database = Database.start();
				Java telegram = Java.run(Telegram.class, log("telegram"), Integer.toString(apiPort),
						Application.TOKEN)) {
			String api = telegram.line();
			prepareDatabase(database, api);
			List<String> cached = buildCache(database);
			measureFloor(database);
			for (boolean inWebhook : List.of(false, true)) {
				measure(new Setup("plain jar", plain(), inWebhook), database, telegram, api);
				measure(new Setup("AOT cache", cached, inWebhook), database, telegram, api);
			}
		}
		report();
	}

	private void prepareDirectory() throws IOException {
		Files.createDirectories(this.directory.resolve("config"));
		Files.copy(this.project.resolve("config/forum.yml"), this.directory.resolve("config/forum.yml"),
				StandardCopyOption.REPLACE_EXISTING);
		try (Stream<Path> logs = Files.list(this.results)) {
			for (Path log : logs.filter((path) -> path.toString().endsWith(".log")).toList()) {
				Files.delete(log);
			}
		}
	}

	/** Migrated by the application itself, with the forum's bodies in it. */
	private void prepareDatabase(Database database, String api) throws Exception {
		database.create("forum");
		try (Application application = Application.start(plain(), this.directory, log("preparation"),
				environment(database.url("forum"), api, true))) {
			application.firstTaken(storm(application.port(), -1).delivery(0));
		}
		try (Connection connection = database.connect("forum")) {
			Forum.enter(connection, MEMBERS);
		}
	}

	/** What an operator runs at each deployment; trained on a PostgreSQL of its own. */
	private List<String> buildCache(Database database) throws Exception {
		Path deployed = this.results.resolve("deployed");
		database.create("training");
		ProcessBuilder script = new ProcessBuilder("sh", this.project.resolve("config/aot-cache.sh").toString(),
				this.jar.toString(), deployed.toString())
			.redirectErrorStream(true)
			.redirectOutput(log("aot-cache").toFile());
		script.environment().put("JAVA_HOME", System.getProperty("java.home"));
		script.environment().put("TRAINING_DATABASE_USERNAME", "postgres");
		script.environment().put("TRAINING_DATABASE_URL", database.url("training"));
		assertThat(script.start().waitFor()).as("see " + log("aot-cache")).isZero();
		return List.of("@" + deployed.resolve("bridgebot.args"));
	}

	private List<String> plain() {
		List<String> java = new ArrayList<>(FLAGS);
		java.addAll(List.of("-jar", this.jar.toString()));
		return java;
	}

	private void measureFloor(Database database) throws Exception {
		database.copy("forum", "floor");
		Floor floor = new Floor(database, "floor", CONNECTIONS);
		for (int round = 1; round <= ROUNDS; round++) {
			long before = database.statements("floor");
			LoadGenerator.Result result = floor.write(MEMBERS, FIRST_UPDATE + round * MEMBERS, answer(round));
			add(Figures.of("floor", "-", round, MEMBERS, result, result.lasted() / 1e9, 0,
					database.statements("floor") - before));
		}
	}

	private void measure(Setup setup, Database database, Java telegram, String api) throws Exception {
		String name = setup.database();
		database.copy("forum", name);
		try (Application application = Application.start(recorded(setup.java(), name), this.directory, log(name),
				environment(database.url(name), api, setup.inWebhook()))) {
			Duration first = application.firstTaken(storm(application.port(), 0).delivery(0));
			for (int round = 1; round <= ROUNDS; round++) {
				add(blow(setup, round, application, database, telegram));
			}
			long megabytes = application.residentMegabytes();
			Start start = new Start(setup.name(), setup.way(), first.toMillis() / 1e3, megabytes);
			System.out.println(start.line());
			this.starts.add(start);
			checkOnceEach(database, name);
		}
	}

	private List<String> recorded(List<String> java, String name) {
		List<String> options = new ArrayList<>(java);
		if (RECORDED) {
			options.addFirst("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
					+ this.results.resolve(name + ".jfr"));
		}
		return options;
	}

	private Figures blow(Setup setup, int round, Application application, Database database, Java telegram)
			throws Exception {
		Storm storm = storm(application.port(), round);
		int deliveries = MEMBERS + MEMBERS / REDELIVER_EVERY;
		int answeredBefore = Answered.parse(telegram.ask()).count();
		long statements = database.statements(setup.database());
		double cpu = application.cpuSeconds();
		LoadGenerator.Result result;
		try (Java generator = Java.run(LoadGenerator.class, log("generator"), storm.arguments())) {
			result = LoadGenerator.Result.parse(generator.line());
		}
		double lasted = result.lasted() / 1e9;
		if (!setup.inWebhook()) {
			long end = awaitAnswers(telegram, answeredBefore + deliveries);
			lasted = Math.max(lasted, (end - result.began()) / 1e3);
		}
		assertThat(result.refused()).isZero();
		assertThat(result.deliveries()).isEqualTo(deliveries);
		return Figures.of(setup.name(), setup.way(), round, MEMBERS, result, lasted, application.cpuSeconds() - cpu,
				database.statements(setup.database()) - statements);
	}

	/** When the last press was answered by a call, in milliseconds of the epoch. */
	private static long awaitAnswers(Java telegram, int expected) throws Exception {
		for (int i = 0; i < 1000; i++) {
			Answered answered = Answered.parse(telegram.ask());
			if (answered.count() >= expected) {
				return answered.last();
			}
			TimeUnit.MILLISECONDS.sleep(10);
		}
		throw new IllegalStateException("not every press was answered");
	}

	/** However often it was delivered. */
	private static void checkOnceEach(Database database, String name) throws SQLException {
		long presses = (long) MEMBERS * ROUNDS;

		assertThat(database.number(name, "select count(*) from rsvp_history")).isEqualTo(presses + 1);
		assertThat(database.number(name, "select count(*) from telegram_update where failure is null"))
			.isEqualTo(presses + 2);
		assertThat(database.number(name,
				"select count(*) from rsvp where revision = %d and answer = '%s'".formatted(ROUNDS, answer(ROUNDS))))
			.isEqualTo(MEMBERS - 1);
	}

	private Storm storm(int port, int round) {
		return new Storm(port, Application.SECRET, Forum.SEMINAR, MEMBERS, FIRST_UPDATE + round * MEMBERS,
				answer(round), CONNECTIONS, REDELIVER_EVERY);
	}

	/** Another one in each round, so that each press changes something. */
	private static String answer(int round) {
		return (round % 2 == 0) ? "MAYBE" : ((round % 4 == 1) ? "YES" : "NO");
	}

	private static Map<String, String> environment(String database, String api, boolean inWebhook) {
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("DATABASE_URL", database);
		environment.put("DATABASE_USERNAME", "postgres");
		environment.put("TELEGRAM_API_URL", api);
		environment.put("BRIDGEBOT_TELEGRAM_ANSWER_IN_WEBHOOK", Boolean.toString(inWebhook));
		return environment;
	}

	private void add(Figures measured) {
		if (this.figures.isEmpty()) {
			System.out.println(Figures.HEAD);
		}
		System.out.println(measured.line());
		this.figures.add(measured);
	}

	private void report() throws IOException {
		Map<String, Object> report = new LinkedHashMap<>();
		report.put("machine",
				Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
						+ System.getProperty("os.arch") + ", Java " + System.getProperty("java.version"));
		report.put("starts", this.starts);
		report.put("storms", this.figures);
		Files.writeString(this.results.resolve("answer-storm.json"),
				JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report));
		System.out.println();
		System.out.println(report.get("machine"));
		System.out.println(Figures.HEAD);
		this.figures.forEach((measured) -> System.out.println(measured.line()));
		this.starts.forEach((start) -> System.out.println(start.line()));
	}

	private Path log(String name) {
		return this.results.resolve(name + ".log");
	}

	/** One way to run the application and to answer presses. */
	private record Setup(String name, List<String> java, boolean inWebhook) {

		String way() {
			return this.inWebhook ? "reply" : "call";
		}

		String database() {
			return this.name.toLowerCase(Locale.ROOT).replace(' ', '_') + "_" + way();
		}

	}

	/** What the Bot API server tells. */
	private record Answered(int count, long last) {

		static Answered parse(String line) {
			int space = line.indexOf(' ');
			return new Answered(Integer.parseInt(line.substring(0, space)), Long.parseLong(line.substring(space + 1)));
		}

	}

}
