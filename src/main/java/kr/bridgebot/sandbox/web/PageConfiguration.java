package kr.bridgebot.sandbox.web;

import java.net.InetAddress;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.sandbox.ConditionalOnSandbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;

/** Sets the page up, beside a sandbox only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSandbox
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(ThymeleafAutoConfiguration.class)
class PageConfiguration implements WebMvcConfigurer {

	/** What the page takes of a file; as much as a bot can fetch from Telegram. */
	static final int LARGEST_FILE_MB = 20;

	private final Texts texts;

	private final ZoneId zone;

	private final Clock clock;

	private final ApplicationAvailability availability;

	PageConfiguration(Texts texts, ZoneId zone, Clock clock, ApplicationAvailability availability) {
		this.availability = availability;
		this.texts = texts;
		this.zone = zone;
		this.clock = clock;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new WordsResolver(this.texts, this.zone, this.clock));
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new Opening(this.availability))
			.addPathPatterns("/", "/sandbox/**")
			.excludePathPatterns("/sandbox/assets/**");
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/sandbox/assets/webjars/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setCacheControl(CacheControl.noCache())
			.resourceChain(true)
			.addResolver(new LiteWebJarsResourceResolver());
		registry.addResourceHandler("/sandbox/assets/**")
			.addResourceLocations("classpath:/sandbox/assets/")
			.setCacheControl(CacheControl.noCache());
	}

	@Bean
	FilterRegistrationBean<Gate> sandboxGate(PageSettings settings) {
		FilterRegistrationBean<Gate> gate = new FilterRegistrationBean<>(
				new Gate(settings.exposeToTheNetworkWithoutAnyLogin()));
		gate.addUrlPatterns("/", "/sandbox", "/sandbox/*");
		return gate;
	}

	/**
	 * Without a login there is nobody to be let in from elsewhere; and a file that is too
	 * large is still read to its end, for the browser to hear why it is not taken.
	 */
	@Bean
	static WebServerFactoryCustomizer<TomcatServletWebServerFactory> sandboxOnLoopback(PageSettings settings) {
		return (server) -> {
			if (!settings.exposeToTheNetworkWithoutAnyLogin()) {
				server.setAddress(InetAddress.getLoopbackAddress());
			}
			server.addConnectorCustomizers((connector) -> connector.setProperty("maxSwallowSize", "-1"));
		};
	}

}
