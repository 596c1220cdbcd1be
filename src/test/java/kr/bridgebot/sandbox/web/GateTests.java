package kr.bridgebot.sandbox.web;

import java.io.IOException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may come in, and who may do something. */
class GateTests {

	private final MockHttpServletRequest request = request("GET");

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "0:0:0:0:0:0:0:1", "127.8.8.8" })
	void letsThoseInWhoSitHere(String address) throws Exception {
		this.request.setRemoteAddr(address);

		assertThat(status(this.request, false)).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "192.168.0.7", "10.0.0.1", "2001:db8::1" })
	void letsNobodyInFromTheNetwork(String address) throws Exception {
		this.request.setRemoteAddr(address);

		assertThat(status(this.request, false)).isEqualTo(403);
		assertThat(status(this.request, true)).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "192.168.0.7" })
	void takesNoNameThatOnlyPointsHere(String host) throws Exception {
		this.request.removeHeader("Host");
		this.request.addHeader("Host", host + ":8080");

		assertThat(status(this.request, false)).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Forwarded", "X-Forwarded-For", "X-Forwarded-Host" })
	void letsNobodyInThroughAProxy(String header) throws Exception {
		this.request.addHeader(header, "127.0.0.1");

		assertThat(status(this.request, false)).isEqualTo(403);
	}

	@Test
	void doesWhatThePageAsksFor() throws Exception {
		MockHttpServletRequest post = request("POST");
		post.addHeader("Origin", "http://localhost:8080");
		post.addHeader("Sec-Fetch-Site", "same-origin");

		assertThat(status(post, false)).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example", "http://localhost:9999", "null",
			"http://localhost:8080.evil.example", "::" })
	void doesNothingForAnotherSite(String origin) throws Exception {
		MockHttpServletRequest post = request("POST");
		post.addHeader("Origin", origin);

		assertThat(status(post, false)).isEqualTo(403);
		assertThat(status(post, true)).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site", "none" })
	void doesNothingThatABrowserCallsForeign(String site) throws Exception {
		MockHttpServletRequest post = request("POST");
		post.addHeader("Origin", "http://localhost:8080");
		post.addHeader("Sec-Fetch-Site", site);

		assertThat(status(post, false)).isEqualTo(403);
	}

	@Test
	void doesNothingForThoseWhoDoNotSayWhereTheyComeFrom() throws Exception {
		assertThat(status(request("POST"), false)).isEqualTo(403);
		assertThat(status(request("DELETE"), false)).isEqualTo(403);
	}

	@Test
	void allowsNoScriptButItsOwn() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();

		new Gate(false).doFilter(this.request, response, new MockFilterChain());

		assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'")
			.doesNotContain("unsafe");
	}

	private static MockHttpServletRequest request(String method) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/sandbox");
		request.setServerName("localhost");
		request.addHeader("Host", "localhost:8080");
		return request;
	}

	private static int status(MockHttpServletRequest request, boolean exposed) throws ServletException, IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Gate(exposed).doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

}
