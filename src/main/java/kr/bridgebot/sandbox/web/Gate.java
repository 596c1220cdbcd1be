package kr.bridgebot.sandbox.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody in but the one who sits at this machine, and nothing be done but by the
 * page itself: whoever comes over the network, by a name that only points here (DNS
 * rebinding), through a proxy or from another site is refused.
 */
final class Gate extends OncePerRequestFilter {

	private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

	private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

	private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host");

	private static final String POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
			"style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "form-action 'self'", "base-uri 'none'",
			"frame-ancestors 'none'");

	private final boolean exposed;

	/**
	 * A gate.
	 * @param exposed whether anybody may come in who can reach this machine
	 */
	Gate(boolean exposed) {
		this.exposed = exposed;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return true;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader("Content-Security-Policy", POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		// Not stricter: without a referrer a browser does not tell a form's origin.
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		boolean admitted = (this.exposed || isFromHere(request))
				&& (SAFE_METHODS.contains(request.getMethod()) || isFromThePage(request));
		if (admitted) {
			chain.doFilter(request, response);
		}
		else {
			response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	private static boolean isFromHere(HttpServletRequest request) throws UnknownHostException {
		return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
				&& OWN_NAMES.contains(request.getServerName())
				&& PROXIED.stream().allMatch((header) -> request.getHeader(header) == null);
	}

	/** A browser says where a request comes from; what says nothing is no browser's. */
	private static boolean isFromThePage(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (site == null && origin == null) {
			return false;
		}
		return (site == null || site.equals("same-origin"))
				&& (origin == null || isOwn(origin, request.getHeader(HttpHeaders.HOST)));
	}

	private static boolean isOwn(String origin, @Nullable String host) {
		try {
			return URI.create(origin).getRawAuthority() != null && URI.create(origin).getRawAuthority().equals(host);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
