package kr.bridgebot.settings;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Keeps PostgreSQL's driver from quoting the values of a refused statement, which would
 * bring what people wrote into the log.
 */
@Component
class DiscreetDriver implements BeanPostProcessor {

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource source && source.getJdbcUrl() != null
				&& source.getJdbcUrl().startsWith("jdbc:postgresql:")) {
			source.addDataSourceProperty("logServerErrorDetail", "false");
		}
		return bean;
	}

}
