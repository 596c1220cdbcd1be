package kr.bridgebot;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the bot. Beans are named by their full class name, since two features may well
 * have a button of the same name.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
		exclude = ThymeleafAutoConfiguration.class)
@ConfigurationPropertiesScan
public class BridgeBot {

	/**
	 * Starts the service and returns once it takes updates.
	 * @param args Spring Boot's command line arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(BridgeBot.class, args);
	}

	/** The only clock of the service: everybody else asks it or is told the time. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/** Where the forum's wall clock hangs. */
	@Bean
	ZoneId forumZone(ForumZone forum) {
		return forum.zone();
	}

}
