package kr.bridgebot.settings;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * How PostgreSQL's driver behaves, unless {@code DATABASE_URL} itself says otherwise. It
 * does not quote the values of a refused statement, which would bring what people wrote
 * into the log. It gives up a connection that has gone silent, as after a failover, where
 * it would wait for ever; no statement of ours takes a minute.
 */
@Component
class PostgresConnections implements BeanPostProcessor {

	private static final Map<String, String> PROPERTIES = Map.of("logServerErrorDetail", "false", "connectTimeout", "5",
			"socketTimeout", "60", "tcpKeepAlive", "true");

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource source && source.getJdbcUrl() != null
				&& source.getJdbcUrl().startsWith("jdbc:postgresql:")) {
			PROPERTIES.forEach(source::addDataSourceProperty);
		}
		return bean;
	}

}
