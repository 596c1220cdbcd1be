package kr.bridgebot.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole bot on a database, with a clock the test sets and a messenger it watches;
 * nothing runs by itself: what is due goes out when the dispatcher is drained, with rate
 * limits so wide that no test meets them. Runs once on H2 and once on PostgreSQL. One
 * context serves all classes: leave no bean changed, and expect other tests' rows in the
 * tables. Classes that cannot bear them name a database of their own by
 * {@code @TestPropertySource(properties = "bridgebot.test.database-of=...")}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("database")
@SpringBootTest(webEnvironment = WebEnvironment.NONE,
		properties = { "bridgebot.sandbox.enabled=false", "bridgebot.delivery.auto-start=false",
				"bridgebot.cluster.auto-start=false", "bridgebot.delivery.rate.per-second=1000",
				"bridgebot.delivery.paid-broadcast=true", "bridgebot.delivery.rate.catch-up=1h",
				"bridgebot.delivery.rate.per-chat-burst=1000", "bridgebot.delivery.rate.per-group-per-minute=1000",
				"spring.quartz.auto-startup=false", "bridgebot.files.folder=target/files", "TELEGRAM_BOT_TOKEN=" })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ TestClock.class, RecordingCarrier.class, Reminders.class, Gatherings.class, Phones.class, Statements.class })
public @interface BotTest {

}
