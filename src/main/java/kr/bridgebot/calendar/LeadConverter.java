package kr.bridgebot.calendar;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads leads where the configuration has them. */
@Component
@ConfigurationPropertiesBinding
public class LeadConverter implements Converter<String, Lead> {

	@Override
	public Lead convert(String source) {
		return Lead.of(source);
	}

}
