package kr.bridgebot.sandbox.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import jakarta.servlet.http.HttpServletResponse;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/**
 * Finds the language of the one who looks: chosen on the page, which the browser
 * remembers, else the browser's own.
 */
class WordsResolver implements HandlerMethodArgumentResolver {

	private static final String LANGUAGE = "lang";

	private static final String COOKIE = "sandbox-language";

	private static final Duration REMEMBERED = Duration.ofDays(365);

	private final Texts texts;

	private final ZoneId zone;

	private final Clock clock;

	WordsResolver(Texts texts, ZoneId zone, Clock clock) {
		this.texts = texts;
		this.zone = zone;
		this.clock = clock;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Words.class;
	}

	@Override
	public Words resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
		// Of a form nothing is read here: it may be too large to be read at all.
		String chosen = request.getMethod().equals("GET") ? request.getParameter(LANGUAGE) : null;
		if (chosen != null) {
			HttpServletResponse response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
			remember(Language.preferredBy(chosen), response);
		}
		Words words = new Words(this.texts, language(request, chosen), this.zone, this.clock);
		if (container != null) {
			container.addAttribute("say", words);
		}
		return words;
	}

	private static Language language(HttpServletRequest request, @Nullable String chosen) {
		Cookie remembered = WebUtils.getCookie(request, COOKIE);
		if (chosen != null) {
			return Language.preferredBy(chosen);
		}
		return Language
			.preferredBy((remembered != null) ? remembered.getValue() : request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
	}

	private static void remember(Language language, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(COOKIE, language.locale().getLanguage())
			.path("/sandbox")
			.maxAge(REMEMBERED)
			.httpOnly(true)
			.sameSite("Strict")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
