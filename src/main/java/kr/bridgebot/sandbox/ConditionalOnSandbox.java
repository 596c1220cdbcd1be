package kr.bridgebot.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kr.bridgebot.sandbox.SandboxConfiguration.NoTokenGiven;
import org.springframework.context.annotation.Conditional;

/** For what is there only where Telegram is played: never beside a token. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Conditional(NoTokenGiven.class)
public @interface ConditionalOnSandbox {

}
