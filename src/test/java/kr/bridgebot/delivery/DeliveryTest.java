package kr.bridgebot.delivery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kr.bridgebot.testing.BotTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The bot with an address book and a painter of the test's own, and no quiet hours. */
@BotTest
@Import(DeliveryStage.class)
@TestPropertySource(properties = "forum.quiet-hours.enabled=false")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface DeliveryTest {

}
