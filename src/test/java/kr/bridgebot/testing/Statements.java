package kr.bridgebot.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what the database is asked; a batch counts once. */
public class Statements implements BeanPostProcessor {

	private final AtomicInteger prepared = new AtomicInteger();

	/** How many statements this work costs. */
	public int during(Runnable work) {
		int before = this.prepared.get();
		work.run();
		return this.prepared.get() - before;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? new CountingDataSource(source) : bean;
	}

	private final class CountingDataSource extends DelegatingDataSource {

		CountingDataSource(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(proxy, method, arguments) -> {
						if ("prepareStatement".equals(method.getName())) {
							Statements.this.prepared.incrementAndGet();
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw Objects.requireNonNullElse(ex.getCause(), ex);
						}
					});
		}

	}

}
