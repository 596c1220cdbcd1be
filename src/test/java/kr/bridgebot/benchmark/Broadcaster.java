package kr.bridgebot.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import kr.bridgebot.BridgeBot;
import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.Circle;
import kr.bridgebot.announcements.Joining;
import kr.bridgebot.chat.Words;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The bot in a process of its own, with a hand on its desks: a line of its input has it
 * send an announcement to all of a body, which each is to confirm, or tell how much
 * memory it holds.
 */
public final class Broadcaster {

	private static final Actor SECRETARY = new Actor(Forum.accountOf(0), new MemberId(Forum.memberOf(0)), Language.KO,
			ZoneId.of("Asia/Seoul"), true, Map.of(), Set.of());

	private final ConfigurableApplicationContext bot;

	private Broadcaster(ConfigurableApplicationContext bot) {
		this.bot = bot;
	}

	/**
	 * Runs until the input ends.
	 * @param args settings
	 */
	public static void main(String[] args) {
		PrintStream answers = System.out;
		System.setOut(System.err);
		try (ConfigurableApplicationContext bot = new SpringApplicationBuilder(BridgeBot.class)
			.initializers((context) -> context.addBeanFactoryPostProcessor(Broadcaster::leaveTestsOut))
			.run(args); Scanner orders = new Scanner(System.in, StandardCharsets.UTF_8)) {
			Broadcaster broadcaster = new Broadcaster(bot);
			answers.println("ready");
			while (orders.hasNextLine()) {
				answers.println(broadcaster.follow(orders.nextLine().split(" ")));
			}
		}
	}

	// The clock and the messenger of the tests are on the class path, too.
	private static void leaveTestsOut(ConfigurableListableBeanFactory beans) {
		BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
		for (String name : registry.getBeanDefinitionNames()) {
			String type = registry.getBeanDefinition(name).getBeanClassName();
			if (type != null && type.startsWith("kr.bridgebot.testing.")) {
				registry.removeBeanDefinition(name);
			}
		}
	}

	private String follow(String[] order) {
		return switch (order[0]) {
			case "send" -> send(order[1]);
			case "memory" -> memory();
			default -> throw new IllegalArgumentException(order[0]);
		};
	}

	/** Seconds that the sender waits: from pressing to the commit. */
	private String send(String body) {
		AnnouncementDesk desk = this.bot.getBean(AnnouncementDesk.class);
		CommitteeBoard board = this.bot.getBean(CommitteeBoard.class);
		AnnouncementId id = desk.draft(board.forum().id(), SECRETARY);
		desk.write(id, Words.plain("{이름}님께. " + "표본 공지예요. ".repeat(20)), SECRETARY);
		desk.choose(id, AnnouncementKind.RECEIPT, SECRETARY);
		desk.due(id, Instant.now().plus(Duration.ofDays(7)), SECRETARY);
		desk.add(id, Joining.OR, new Circle.Body(board.byCode(body).orElseThrow().id()), SECRETARY);
		int revision = desk.preview(id, SECRETARY).draft().revision();
		long start = System.nanoTime();
		desk.send(id, revision, false, SECRETARY);
		return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
	}

	/** Megabytes on the heap that are in use. */
	private static String memory() {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		return String.format(Locale.ROOT, "%.1f", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
	}

}
