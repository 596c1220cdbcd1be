package kr.bridgebot.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kr.bridgebot.BridgeBot;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Spreadsheets;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.CataloguePage;
import kr.bridgebot.proposals.CataloguePage.Bookmark;
import kr.bridgebot.proposals.ProposalCatalogue;
import kr.bridgebot.proposals.ProposalDocket;
import kr.bridgebot.proposals.ProposalNumber;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalTexts;
import kr.bridgebot.proposals.Shelf;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.ManyProposals;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a member waits for the database when they look at proposals, while there are
 * more and more of them: the time must not grow with their number.
 */
class ProposalsBenchmark {

	private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

	private static final int WARMING_UP = 500;

	private static final int TIMES = 1_000;

	private static final int PAGE = 6;

	private static final Actor READER = new Actor(1, ManyProposals.AUTHOR, Language.KO, ZoneId.of("Asia/Seoul"), false,
			Map.of(ManyProposals.COMMITTEE, Role.MEMBER), Set.of());

	private final List<Measured> measured = new ArrayList<>();

	@Test
	void looksAtProposalsHoweverManyThereAre() throws Exception {
		try (Database database = Database.start()) {
			database.create("proposals");
			try (ConfigurableApplicationContext bot = start(database.url("proposals"))) {
				int before = 0;
				for (int size : SIZES) {
					ManyProposals.enter(bot.getBean(JdbcClient.class), before, size);
					looks(bot, size).forEach((what, look) -> measure(bot, what, size, look));
					before = size;
				}
				writeAll(bot);
			}
		}
		report();
	}

	private static ConfigurableApplicationContext start(String database) {
		return new SpringApplicationBuilder(BridgeBot.class).web(WebApplicationType.NONE)
			.run("--DATABASE_URL=" + database, "--DATABASE_USERNAME=postgres", "--TELEGRAM_BOT_TOKEN=",
					"--bridgebot.sandbox.enabled=false", "--bridgebot.delivery.auto-start=false",
					"--bridgebot.cluster.auto-start=false", "--spring.quartz.auto-startup=false");
	}

	/** What is looked at; the argument is the number of the look, from 0. */
	private static Map<String, Consumer<Integer>> looks(ConfigurableApplicationContext bot, int size) {
		ProposalCatalogue catalogue = bot.getBean(ProposalCatalogue.class);
		ProposalDocket docket = bot.getBean(ProposalDocket.class);
		Map<String, Consumer<Integer>> looks = new LinkedHashMap<>();
		looks.put("list", (look) -> full(catalogue.page(new Shelf.All(), within(size, look), PAGE, READER)));
		looks.put("list of a committee", (look) -> full(
				catalogue.page(new Shelf.OfCommittee(ManyProposals.COMMITTEE), within(size, look), PAGE, READER)));
		looks.put("list of a state", (look) -> full(
				catalogue.page(new Shelf.InState(ProposalState.CLOSED), within(size, look), PAGE, READER)));
		looks.put("list of one's own", (look) -> catalogue.page(new Shelf.Mine(), within(size, look), PAGE, READER));
		looks.put("card",
				(look) -> assertThat(docket.numbered(
						ProposalNumber.ofOrdinal(ManyProposals.ordinal(size - size / 50 - 1 - look * 7 % (size / 2))),
						READER))
					.isPresent());
		looks.put("search, rare",
				(look) -> assertThat(catalogue.page(new Shelf.Found(ManyProposals.RARE), null, PAGE, READER).entries())
					.isNotEmpty());
		looks.put("search, common",
				(look) -> full(catalogue.page(new Shelf.Found(ManyProposals.COMMON), null, PAGE, READER)));
		looks.put("search, both", (look) -> catalogue
			.page(new Shelf.Found(ManyProposals.RARE + " " + ManyProposals.COMMON), null, PAGE, READER));
		return looks;
	}

	/** Another page each time, not too near to the end. */
	private static Bookmark within(int size, int look) {
		return new Bookmark(ManyProposals.ordinal(size - 1 - look * 13 % (size / 2)), false);
	}

	private static void full(CataloguePage page) {
		assertThat(page.entries()).hasSize(PAGE);
	}

	private void measure(ConfigurableApplicationContext bot, String what, int size, Consumer<Integer> look) {
		TransactionOperations transactions = bot.getBean(TransactionOperations.class);
		long[] nanos = new long[TIMES];
		for (int i = -WARMING_UP; i < TIMES; i++) {
			int number = Math.abs(i);
			long start = System.nanoTime();
			transactions.executeWithoutResult((status) -> look.accept(number));
			if (i >= 0) {
				nanos[i] = System.nanoTime() - start;
			}
		}
		Arrays.sort(nanos);
		Measured figures = new Measured(what, size, nanos[TIMES / 2] / 1e6, nanos[TIMES * 99 / 100] / 1e6);
		System.out.println(figures.line());
		this.measured.add(figures);
	}

	/** All of them as a spreadsheet, once. */
	private static void writeAll(ConfigurableApplicationContext bot) {
		Actor secretary = new Actor(1, ManyProposals.AUTHOR, Language.KO, ZoneId.of("Asia/Seoul"), true, Map.of(),
				Set.of());
		Visit visit = new Visit(secretary, new Profile(1, "", null), Place.privately(1), Instant.EPOCH);
		ProposalCatalogue catalogue = bot.getBean(ProposalCatalogue.class);
		long start = System.nanoTime();
		byte[] file = bot.getBean(Spreadsheets.class)
			.write(Text.literal("1"), List.of(), visit, secretary.zone(),
					(sheet) -> catalogue.readOut(secretary, (line) -> sheet.add(List.of(line.number().toString(),
							line.title(), ProposalTexts.state(line.state()), line.since(), line.spent().size()))));
		System.out.printf(Locale.ROOT, "spreadsheet of all: %.1f s, %.1f MB%n", (System.nanoTime() - start) / 1e9,
				file.length / 1e6);
	}

	private void report() throws IOException {
		System.out.println();
		this.measured.stream().map(Measured::what).distinct().forEach((what) -> {
			List<Measured> own = this.measured.stream().filter((figures) -> figures.what().equals(what)).toList();
			System.out.printf(Locale.ROOT, "%-20s %d as against %d proposals: median × %.1f%n", what,
					own.getLast().proposals(), own.getFirst().proposals(),
					own.getLast().median() / own.getFirst().median());
		});
		Path results = Path.of("target", "benchmark");
		Files.createDirectories(results);
		Files.writeString(results.resolve("proposals.json"),
				JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this.measured));
	}

	/** How long it took; in milliseconds. */
	private record Measured(String what, int proposals, double median, double p99) {

		String line() {
			return String.format(Locale.ROOT, "%-20s %,7d proposals: median %.2f ms, p99 %.2f ms", this.what,
					this.proposals, this.median, this.p99);
		}

	}

}
