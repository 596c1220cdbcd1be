package kr.bridgebot.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL server that waits for the disk at each commit, and counts statements. */
final class Database implements AutoCloseable {

	private final EmbeddedPostgres server;

	private Database(EmbeddedPostgres server) {
		this.server = server;
	}

	static Database start() throws IOException, SQLException {
		Database database = new Database(EmbeddedPostgres.builder()
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("fsync", "on")
			.setServerConfig("max_connections", "200")
			.setServerConfig("shared_preload_libraries", "pg_stat_statements")
			.start());
		try (Connection connection = database.connect("postgres"); Statement statement = connection.createStatement()) {
			statement.execute("create extension pg_stat_statements");
		}
		return database;
	}

	/** The JDBC address of one of its databases, the user included. */
	String url(String name) {
		return this.server.getJdbcUrl("postgres", name);
	}

	Connection connect(String name) throws SQLException {
		return DriverManager.getConnection(url(name));
	}

	void create(String name) throws SQLException {
		execute("create database " + name);
	}

	/** A new database with all that is in another, to which nobody is connected. */
	void copy(String template, String name) throws SQLException {
		execute("create database " + name + " template " + template);
		execute("checkpoint");
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** How many statements this database was asked since the server started. */
	long statements(String name) throws SQLException {
		return number("postgres", """
				select coalesce(sum(calls), 0) from pg_stat_statements
				where dbid = (select oid from pg_database where datname = '%s')""".formatted(name));
	}

	long number(String name, String sql) throws SQLException {
		try (Connection connection = connect(name);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
