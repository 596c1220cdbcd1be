package kr.bridgebot.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sandbox is set up, where there is one.
 *
 * @param enabled whether it may start at all; it never does when a token is set
 * @param port of its Bot API server on loopback; 0 for any
 * @param rehearsal how often the sample people press before the service ends by itself; 0
 * for a service that stays
 */
@ConfigurationProperties("bridgebot.sandbox")
record SandboxSettings(@DefaultValue("true") boolean enabled, @DefaultValue("0") int port,
		@DefaultValue("0") int rehearsal) {
}
