package kr.bridgebot.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each context an empty database of the kind that {@code bridgebot.test.database}
 * names: {@code h2}, the default, or {@code postgresql}.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues.of(isPostgres() ? postgres() : h2())
			// Quartz knows the pools of one process by its scheduler's name only.
			.and("spring.quartz.scheduler-name=bridgebot-" + UUID.randomUUID())
			.applyTo(context);
	}

	/** Whether this run of the tests is the one on PostgreSQL. */
	public static boolean isPostgres() {
		return "postgresql".equals(System.getProperty("bridgebot.test.database"));
	}

	private static String[] h2() {
		return new String[] {
				"spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1",
				"spring.datasource.username=sa", "spring.datasource.password=" };
	}

	private static String[] postgres() {
		return new String[] { "spring.datasource.url=" + freshPostgres(), "spring.datasource.username=postgres",
				"spring.datasource.password=" };
	}

	/** The JDBC address of a new, empty PostgreSQL database. */
	public static String freshPostgres() {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
				var statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (java.sql.SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return Server.INSTANCE.getJdbcUrl("postgres", name);
	}

	private static final class Server {

		static final EmbeddedPostgres INSTANCE = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder().start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
