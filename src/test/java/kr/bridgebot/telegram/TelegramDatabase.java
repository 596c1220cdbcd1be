package kr.bridgebot.telegram;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.sql.DataSource;
import kr.bridgebot.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/**
 * A database with this module's tables and nothing else. Not annotated as configuration,
 * so that no context of the whole bot finds it.
 */
class TelegramDatabase {

	@Bean(destroyMethod = "close")
	HikariDataSource dataSource(@Value("${spring.datasource.url}") String url,
			@Value("${spring.datasource.username}") String name) {
		HikariDataSource source = new HikariDataSource();
		source.setJdbcUrl(url);
		source.setUsername(name);
		source.setMaximumPoolSize(20);
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V030__telegram.sql")).execute(source);
		return source;
	}

	@Bean
	JdbcTransactionManager transactions(DataSource source) {
		return new JdbcTransactionManager(source);
	}

	@Bean
	JdbcTemplate jdbc(DataSource source) {
		return new JdbcTemplate(source);
	}

	/** Runs once on H2 and once on PostgreSQL. */
	@Retention(RetentionPolicy.RUNTIME)
	@Target(ElementType.TYPE)
	@Tag("database")
	@SpringJUnitConfig(classes = TelegramDatabase.class, initializers = TestDatabase.class)
	@interface Trial {

	}

}
