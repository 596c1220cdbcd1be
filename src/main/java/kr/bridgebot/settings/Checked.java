package kr.bridgebot.settings;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Settings with rules that reach over several keys. */
public interface Checked {

	/**
	 * Called once they are bound, before anything else starts.
	 * @throws InvalidConfigurationPropertyValueException naming the key, what was found
	 * and what is allowed
	 */
	void check();

}
