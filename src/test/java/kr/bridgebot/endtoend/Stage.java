package kr.bridgebot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.ChatMessage;
import kr.bridgebot.sandbox.botapi.Settings;
import kr.bridgebot.testing.TestDatabase;

/**
 * Where a play is performed: a server that speaks as Telegram does, and the bot in a
 * process of its own that has nothing yet but the secretariat's code.
 */
final class Stage implements AutoCloseable {

	private static final String CODE = "secretariat-code-for-this-trial";

	private final BotApiServer telegram = BotApiServer
		.start(Settings.standard(Clock.systemUTC()).withPatience(Duration.ofSeconds(60)));

	private final RunningBot bot;

	private final List<String> settings = new ArrayList<>();

	private final List<Player> players = new ArrayList<>();

	private final String name;

	/** On what the bot runs, and how Telegram reaches it. */
	enum Setup {

		H2_POLLING(false, false), POSTGRESQL_POLLING(true, false), POSTGRESQL_WEBHOOK(true, true);

		private final boolean postgresql;

		private final boolean webhook;

		Setup(boolean postgresql, boolean webhook) {
			this.postgresql = postgresql;
			this.webhook = webhook;
		}

	}

	/**
	 * A stage on which nothing runs yet.
	 * @param folder for what the bot keeps
	 * @param play the name under which the bot's log stays
	 * @param settings what the bot is started with each time, as command line arguments
	 * without their dashes
	 */
	Stage(Setup setup, Path folder, String play, String... settings) {
		this.name = play + "-" + setup;
		this.bot = new RunningBot(environment(setup, folder), this.name);
		this.settings.addAll(List.of(settings));
		if (setup.webhook) {
			this.settings.add("TELEGRAM_WEBHOOK_URL=http://127.0.0.1:" + this.bot.port());
			this.settings.add("TELEGRAM_WEBHOOK_SECRET=a-secret-for-this-trial");
		}
	}

	private Map<String, String> environment(Setup setup, Path folder) {
		Map<String, String> environment = new HashMap<>();
		environment.put("TELEGRAM_BOT_TOKEN", this.telegram.token());
		environment.put("TELEGRAM_API_URL", this.telegram.root().toString());
		environment.put("SECRETARIAT_CODE", CODE);
		environment.put("FILES_FOLDER", folder.resolve("files").toString());
		environment.put("DATABASE_URL", setup.postgresql ? TestDatabase.freshPostgres() : "jdbc:h2:async:"
				+ folder.resolve("bridgebot") + ";MODE=PostgreSQL;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
		environment.put("DATABASE_USERNAME", setup.postgresql ? "postgres" : "sa");
		return environment;
	}

	BotApiServer telegram() {
		return this.telegram;
	}

	RunningBot bot() {
		return this.bot;
	}

	/** Starts the bot with these settings besides those of every start. */
	void startWith(String... more) {
		List<String> all = new ArrayList<>(this.settings);
		all.addAll(List.of(more));
		this.bot.start(all);
	}

	/** Somebody who has not spoken to the bot yet. */
	Player player(long account, String name) {
		Player player = new Player(this.telegram.person(account, name, "ko"));
		this.players.add(player);
		return player;
	}

	/** Makes somebody the secretariat and lets them bring the roster in. */
	void bringIn(String roster, Player secretary) {
		secretary.person().starts(CODE);
		secretary.reads("사무국으로 연결");
		secretary.taps("동의하고 연결");
		secretary.reads("연결했어요");
		secretary.person().sends("roster.csv", roster.getBytes(StandardCharsets.UTF_8));
		ChatMessage preview = secretary.reads("반영");
		secretary.taps("반영하기");
		secretary.person()
			.awaitMessage((message) -> message.fromBot() && message.id() >= preview.id()
					&& !message.labels().contains("반영하기") && message.text().contains("반영"));
	}

	/** Links somebody's account by the code of their invitation. */
	void link(Player player, String code) {
		player.person().starts(code);
		player.reads("이신가요");
		player.taps("동의하고 연결");
		player.reads("연결했어요");
	}

	/** What must not have happened during a performance. */
	void requireOrder() {
		assertThat(this.bot.log()).doesNotContain("ERROR").doesNotContain(this.telegram.token());
	}

	/** Leaves what everybody read beside the bot's log. */
	@Override
	public void close() {
		this.bot.close();
		try {
			Files.writeString(Path.of("target", "end-to-end", this.name + ".txt"),
					this.players.stream().map(Player::transcript).collect(Collectors.joining("\n")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.telegram.close();
	}

}
