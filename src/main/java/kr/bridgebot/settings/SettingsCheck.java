package kr.bridgebot.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.web.server.WebServerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.stereotype.Component;

/**
 * Binds all settings of ours before anything else of ours is made, looks for keys under
 * {@code forum} that none of them knows, and lets settings check what belongs together.
 */
@Component
class SettingsCheck implements InitializingBean {

	private static final ConfigurationPropertyName FORUM = ConfigurationPropertyName.of("forum");

	private static final String OURS = "kr.bridgebot.";

	private final ConfigurableListableBeanFactory beans;

	private final Environment environment;

	private final KnownKeys known;

	SettingsCheck(ConfigurableListableBeanFactory beans, Environment environment, KnownKeys known) {
		this.beans = beans;
		this.environment = environment;
		this.known = known;
	}

	@Override
	public void afterPropertiesSet() {
		List<Checked> checked = new ArrayList<>();
		for (String name : this.beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
			Class<?> type = this.beans.getType(name);
			if (type != null && type.getName().startsWith(OURS)) {
				if (this.beans.getBean(name) instanceof Checked settings) {
					checked.add(settings);
				}
			}
		}
		List<Fault> unknown = unknown(this.environment, this.known);
		if (!unknown.isEmpty()) {
			throw new WrongSettings(unknown);
		}
		checked.forEach(this::check);
	}

	private void check(Checked settings) {
		try {
			settings.check();
		}
		catch (InvalidConfigurationPropertyValueException invalid) {
			throw new WrongSettings(List.of(FaultReader.fault(invalid, origin(invalid.getName()))));
		}
	}

	/** Where a key stands, or where something of the group stands that it belongs to. */
	private @Nullable Origin origin(String key) {
		for (ConfigurationPropertyName name = ConfigurationPropertyName.of(key); FORUM
			.isAncestorOf(name); name = name.getParent()) {
			for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
				ConfigurationPropertyName group = name;
				Origin origin = keys(source).filter((each) -> each.equals(group) || group.isAncestorOf(each))
					.findFirst()
					.map((each) -> Origin.from(source.getConfigurationProperty(each)))
					.orElse(null);
				if (origin != null) {
					return origin;
				}
			}
		}
		return null;
	}

	/** The web server is the first to ask for other beans. */
	@Component
	static class ComesFirst extends AbstractDependsOnBeanFactoryPostProcessor {

		ComesFirst() {
			super(WebServerFactory.class, SettingsCheck.class);
		}

	}

	private static List<Fault> unknown(Environment environment, KnownKeys known) {
		Map<ConfigurationPropertyName, Fault> faults = new LinkedHashMap<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			keys(source).filter((key) -> FORUM.isAncestorOf(key) && !known.contain(key)).forEach((key) -> {
				ConfigurationPropertyName wrong = outermost(key, known);
				faults.computeIfAbsent(wrong, (name) -> fault(name, source.getConfigurationProperty(key), known));
			});
		}
		return List.copyOf(faults.values());
	}

	/** Names from the environment are left out: they do not tell a dot from a dash. */
	private static Stream<ConfigurationPropertyName> keys(ConfigurationPropertySource source) {
		return (source instanceof IterableConfigurationPropertySource iterable
				&& !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) ? iterable.stream()
						: Stream.empty();
	}

	private static ConfigurationPropertyName outermost(ConfigurationPropertyName key, KnownKeys known) {
		ConfigurationPropertyName wrong = key;
		while (!known.contain(wrong.getParent()) && FORUM.isAncestorOf(wrong.getParent())) {
			wrong = wrong.getParent();
		}
		return wrong;
	}

	private static Fault fault(ConfigurationPropertyName wrong, @Nullable ConfigurationProperty found,
			KnownKeys known) {
		return Fault.unknown(wrong, known.below(wrong.getParent()), Origin.from(found));
	}

}
