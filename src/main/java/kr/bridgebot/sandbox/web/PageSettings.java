package kr.bridgebot.sandbox.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come to the sandbox's page.
 *
 * @param exposeToTheNetworkWithoutAnyLogin whether anybody may who can reach this
 * machine, and be and do there whatever they like; else only who sits at it
 */
@ConfigurationProperties("bridgebot.sandbox")
record PageSettings(@DefaultValue("false") boolean exposeToTheNetworkWithoutAnyLogin) {
}
