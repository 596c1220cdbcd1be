package kr.bridgebot.members;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the first person of the secretariat gets in.
 *
 * @param code the one-time code; empty when one is to be made
 */
@Validated
@ConfigurationProperties("bridgebot.secretariat")
record SecretariatSettings(@DefaultValue("") @Pattern(regexp = "[A-Za-z0-9_-]{0,64}") String code) {
}
