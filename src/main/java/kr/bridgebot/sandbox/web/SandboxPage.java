package kr.bridgebot.sandbox.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kr.bridgebot.sandbox.ConditionalOnSandbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;

/** A part of the page; there is none of it beside a token. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Controller
@ConditionalOnSandbox
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@interface SandboxPage {

}
