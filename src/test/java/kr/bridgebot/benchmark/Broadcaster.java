package kr.bridgebot.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.UUID;
import kr.bridgebot.BridgeBot;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Lane;
import kr.bridgebot.delivery.Mailings;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.shared.MemberId;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The bot in a process of its own, with a hand on its outbox: a line of its input has it
 * post to so many members, tell how far that is, or how much memory it holds.
 */
public final class Broadcaster {

	private final ConfigurableApplicationContext bot;

	private UUID mailing = UUID.randomUUID();

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
			case "post" -> post(Integer.parseInt(order[1]));
			case "waiting" -> Integer.toString(this.bot.getBean(Mailings.class).progress(this.mailing).waiting());
			case "memory" -> memory();
			default -> throw new IllegalArgumentException(order[0]);
		};
	}

	/** Seconds from choosing the recipients to the commit. */
	private String post(int recipients) {
		this.mailing = UUID.randomUUID();
		long start = System.nanoTime();
		List<MemberId> members = this.bot.getBean(JdbcClient.class)
			.sql("select id from member order by id limit ?")
			.param(recipients)
			.query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
			.list();
		this.bot.getBean(Outbox.class)
			.post(Notice.of("announcement/" + this.mailing, Card.of(Text.literal("표본 공지".repeat(40))))
				.in(Lane.BROADCAST)
				.mailing(this.mailing), members);
		return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
	}

	/** Megabytes on the heap that are in use. */
	private static String memory() {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		return String.format(Locale.ROOT, "%.1f", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
	}

}
