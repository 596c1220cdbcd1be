package kr.bridgebot.sandbox.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import javax.imageio.ImageIO;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.ChatMessage;
import kr.bridgebot.sandbox.botapi.Group;
import kr.bridgebot.sandbox.botapi.Person;
import kr.bridgebot.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** The page as a browser gets it, over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "bridgebot.sandbox.enabled=true", "bridgebot.delivery.auto-start=false",
				"bridgebot.cluster.auto-start=false", "bridgebot.telegram.auto-start=false",
				"spring.quartz.auto-startup=false", "TELEGRAM_BOT_TOKEN=" })
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class PageTests {

	private static final long SOMEBODY = 5000011;

	private static final long GROUP = -1000005000001L;

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private BotApiServer server;

	@Test
	void leadsFromTheFrontDoorToTheChoice() throws Exception {
		HttpResponse<String> door = get("/");
		HttpResponse<String> choice = get("/sandbox");

		assertThat(door.statusCode()).isEqualTo(302);
		assertThat(door.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/sandbox"));
		assertThat(choice.body()).contains("/sandbox/" + SOMEBODY, "lang=\"ko\"");
		assertThat(choice.headers().firstValue("Content-Security-Policy")).isPresent();
	}

	@Test
	void speaksTheLanguageThatWasChosen() throws Exception {
		HttpResponse<String> english = get("/sandbox?lang=en");
		String cookie = english.headers().firstValue("Set-Cookie").orElseThrow();

		HttpResponse<String> again = this.client.send(
				request("/sandbox").header("Cookie", cookie.substring(0, cookie.indexOf(';'))).build(),
				BodyHandlers.ofString());

		assertThat(english.body()).contains("lang=\"en\"", "Who do you want to be?");
		assertThat(again.body()).contains("Who do you want to be?");
		assertThat(get("/sandbox").body()).contains("lang=\"ko\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sandbox/99", "/sandbox/99/99", "/sandbox/5000011/5000012",
			"/sandbox/5000011/-1000005000003", "/sandbox/5000011/x", "/sandbox/x", "/sandbox/5000011/5000011?topic=x",
			"/sandbox/5000011/-1000005000001?topic=7", "/sandbox/5000011/5000011/1/file", "/sandbox/99/99/live?after=x",
			"/sandbox/5000011/5000011/9/nothing" })
	void saysThatThereIsNoSuchThing(String path) throws Exception {
		HttpResponse<String> answer = get(path);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).doesNotContain("Exception", "kr.bridgebot", "Whitelabel");
	}

	@Test
	void doesNothingForAnotherSite() throws Exception {
		HttpRequest foreign = form("/sandbox/5000011/5000011/messages", "text=hello")
			.setHeader("Origin", "http://evil.example")
			.build();

		int before = person().messages().size();

		assertThat(this.client.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
		assertThat(person().messages()).hasSize(before);
	}

	@Test
	void writesAndEscapes() throws Exception {
		String hostile = "<img src=x onerror=alert(1)>";

		assertThat(post("/sandbox/5000011/5000011/messages", "text=" + encoded(hostile)).statusCode()).isEqualTo(204);

		assertThat(person().messages().getLast().text()).isEqualTo(hostile);
		assertThat(get("/sandbox/5000011/5000011").body()).doesNotContain("<img src=x").contains("&lt;img src=x");
	}

	@Test
	void escapesNames() throws Exception {
		Person hostile = this.server.person(5_800_001, "<b onmouseover=x>\"'&", "ko");

		String page = get("/sandbox/" + hostile.id()).body();
		String choice = get("/sandbox").body();

		assertThat(page + choice).doesNotContain("<b onmouseover").contains("&lt;b onmouseover=x&gt;");
	}

	@Test
	void refusesWhatIsTooLongAndSaysHowMuch() throws Exception {
		int before = person().messages().size();

		HttpResponse<String> answer = post("/sandbox/5000011/5000011/messages", "text=" + "x".repeat(5000));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("4,096", "5,000");
		assertThat(person().messages()).hasSize(before);
	}

	@Test
	void refusesNothingAtAll() throws Exception {
		assertThat(post("/sandbox/5000011/5000011/messages", "text=%20%0A").statusCode()).isEqualTo(400);
		assertThat(post("/sandbox/5000011/5000011/messages", "").statusCode()).isEqualTo(400);
		assertThat(post("/sandbox/5000011/start", "code=" + encoded("<x>")).statusCode()).isEqualTo(400);
		assertThat(post("/sandbox/5000011/5000011/trouble", "trouble=EARTHQUAKE").statusCode()).isBetween(400, 499);
		assertThat(post("/sandbox/5000011/5000011/1/press", "data=x").statusCode()).isEqualTo(404);
	}

	@Test
	void keepsAFileUnderAHarmlessName() throws Exception {
		assertThat(upload("..\\\\..\\\\<script>.csv", 10).statusCode()).isEqualTo(204);

		ChatMessage message = person().messages().getLast();
		assertThat(message.file()).isNotNull().returns("script.csv", (file) -> file.name());
		HttpResponse<String> download = get("/sandbox/5000011/5000011/" + message.id() + "/file");
		assertThat(download.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment")
			.contains("script.csv");
		assertThat(download.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(download.body()).hasSize(10);
	}

	@Test
	void showsAPictureWithWordsBelowWhateverItWasSentAs() throws Exception {
		byte[] picture = png();

		assertThat(upload("표본.png", picture, part("caption", "**새** 소식")).statusCode()).isEqualTo(204);
		ChatMessage shown = person().messages().getLast();
		assertThat(upload("표본.png", picture, part("plainly", "true")).statusCode()).isEqualTo(204);
		ChatMessage file = person().messages().getLast();

		assertThat(shown.html()).isEqualTo("<b>새</b> 소식");
		assertThat(shown.file()).isNotNull().returns("image/jpeg", (sent) -> sent.mime());
		assertThat(get("/sandbox/5000011/5000011").body())
			.contains("<img src=\"/sandbox/5000011/5000011/" + shown.id() + "/file\"", "<strong>새</strong> 소식");
		assertThat(file.file()).isNotNull().returns(null, (sent) -> sent.photo());
		assertThat(upload("표본.png", picture, part("caption", "x".repeat(1025))).statusCode()).isEqualTo(400);
	}

	@Test
	void letsNobodyWriteInTheChannel() throws Exception {
		String channel = "/sandbox/5000011/-1000005000009";

		HttpResponse<String> refused = post(channel + "/messages", "text=hello");

		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(get(channel).body()).contains("표본 · 포럼 공지", "data-closed=\"true\"");
	}

	@Test
	void refusesAFileThatIsTooLarge() throws Exception {
		int before = person().messages().size();

		HttpResponse<String> answer = upload("large.csv", 60 << 20);

		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("20MB");
		assertThat(upload("empty.csv", 0).statusCode()).isEqualTo(400);
		assertThat(person().messages()).hasSize(before);
	}

	@Test
	void showsTheNewestMessagesAndTheWayToOlderOnes() throws Exception {
		Person talkative = this.server.person(5_800_002, "x", "ko");
		for (int i = 1; i <= 120; i++) {
			talkative.says("number " + i + ".");
		}
		ChatMessage earliest = talkative.messages().get(70);

		String page = get("/sandbox/" + talkative.id()).body();
		String older = get("/sandbox/" + talkative.id() + "/" + talkative.id() + "/older?before=" + earliest.id())
			.body();

		assertThat(page).contains("number 71.", "number 120.", "before=" + earliest.id()).doesNotContain("number 70.");
		assertThat(older).contains("number 21.", "number 70.").doesNotContain("number 71.", "number 20.");
	}

	@Test
	void tellsAWindowWhatItMissed() throws Exception {
		String page = get("/sandbox/5000011/" + GROUP).body();
		String mark = page.replaceAll("(?s).*data-mark=\"([^\"]+)\".*", "$1");
		person().says(group(), "while the window was away");

		try (Stream stream = stream("/sandbox/5000011/" + GROUP + "/live?after=nothing", mark)) {
			assertThat(stream.until("event:mark")).contains("while the window was away", "event:bubbles",
					"event:chats");
			person().says(group(), "and now");
			assertThat(stream.until("event:mark")).contains("and now").doesNotContain("was away</div>");
		}
	}

	@Test
	void keepsAnInvitationInSightWhateverHappens() throws Exception {
		String page = get("/sandbox/5000015").body();
		String mark = page.replaceAll("(?s).*data-mark=\"([^\"]+)\".*", "$1");

		person().says(group(), "something happens");

		assertThat(page).contains("data-start=\"sample-link-5000015\"");
		try (Stream stream = stream("/sandbox/5000015/5000015/live?after=x", mark)) {
			assertThat(stream.until("event:mark")).contains("event:composer", "data-start=\"sample-link-5000015\"");
		}
	}

	@Test
	void tellsAWindowOfAnotherStartToLookAtEverythingAnew() throws Exception {
		try (Stream stream = stream("/sandbox/5000011/5000011/live?after=x", "earlier-5")) {
			assertThat(stream.until("event:anew")).contains("id:");
		}
	}

	@Test
	void blocksAndUnblocksAsSomebody() throws Exception {
		Person person = this.server.person(5000012).orElseThrow();

		post("/sandbox/5000012/5000012/block", "");
		HttpResponse<String> refused = post("/sandbox/5000012/5000012/messages", "text=x");
		boolean blocked = person.hasBlocked();
		post("/sandbox/5000012/unblock", "");

		assertThat(blocked).isTrue();
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(person.hasBlocked()).isFalse();
	}

	@Test
	void movesAGroupOnce() throws Exception {
		Group basic = this.server.groups().stream().filter(Group::isBasic).findFirst().orElseThrow();
		long before = basic.id();

		HttpResponse<String> moved = post("/sandbox/5000003/" + before + "/migrate", "group=" + before);
		HttpResponse<String> again = post("/sandbox/5000003/5000003/migrate", "group=" + before);

		assertThat(moved.body()).contains("/sandbox/5000003/" + basic.id());
		assertThat(again.statusCode()).isEqualTo(409);
	}

	@Test
	void causesTroubleAndEndsIt() throws Exception {
		post("/sandbox/5000011/5000011/trouble", "trouble=FLOOD_HERE");
		post("/sandbox/5000011/5000011/trouble", "trouble=CUT_AFTER");
		post("/sandbox/5000011/5000011/trouble", "trouble=SILENCE");

		assertThat(this.server.troubles().outlook()).returns(1L, (one) -> one.refusals())
			.returns(1L, (one) -> one.cuts())
			.returns(true, (one) -> one.silent());
		post("/sandbox/5000011/5000011/trouble", "trouble=NONE");
		assertThat(this.server.troubles().outlook().isClear()).isTrue();
	}

	@Test
	void firesNoBeginningBeforeItsTime() throws Exception {
		assertThat(post("/sandbox/5000011/5000011/time/fire", "thing=seminar:x&kind=start").statusCode())
			.isEqualTo(409);
		assertThat(post("/sandbox/5000011/5000011/time/fire", "thing=x&kind=nudge-0").statusCode()).isEqualTo(409);
	}

	@Test
	void servesItsAssetsItself() throws Exception {
		for (String asset : List.of("sandbox.css", "sandbox.js", "icon.svg", "webjars/htmx.org/dist/htmx.min.js",
				"webjars/picocss__pico/css/pico.classless.min.css")) {
			assertThat(get("/sandbox/assets/" + asset).statusCode()).as(asset).isEqualTo(200);
		}
		assertThat(get("/sandbox").body()).doesNotContain("//cdn", "<script>", "style=\"", "onclick");
	}

	private Person person() {
		return this.server.person(SOMEBODY).orElseThrow();
	}

	private Group group() {
		return this.server.groups().stream().filter((group) -> group.id() == GROUP).findFirst().orElseThrow();
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.client.send(request(path).build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
		return this.client.send(form(path, form).build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder form(String path, String form) {
		return request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.header("Origin", "http://localhost:" + this.port)
			.header("HX-Request", "true")
			.POST(BodyPublishers.ofString(form));
	}

	private HttpResponse<String> upload(String name, int size) throws IOException, InterruptedException {
		return upload(name, "y".repeat(size).getBytes(StandardCharsets.UTF_8), "");
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		List.of(parts).forEach(all::writeBytes);
		return all.toByteArray();
	}

	private static byte[] png() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

	private static String part(String name, String value) {
		return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	private HttpResponse<String> upload(String name, byte[] content, String more)
			throws IOException, InterruptedException {
		String head = more + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
		byte[] body = joined(head.getBytes(StandardCharsets.UTF_8), content,
				"\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
		return this.client
			.send(request("/sandbox/5000011/5000011/files").header("Content-Type", "multipart/form-data; boundary=x")
				.header("Origin", "http://localhost:" + this.port)
				.header("HX-Request", "true")
				.POST(BodyPublishers.ofByteArray(body))
				.build(), BodyHandlers.ofString());
	}

	private Stream stream(String path, String mark) throws IOException, InterruptedException {
		return new Stream(
				this.client.send(request(path).header("Last-Event-ID", mark).build(), BodyHandlers.ofInputStream())
					.body());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** What a window is told. */
	private record Stream(InputStream body, Scanner lines) implements AutoCloseable {

		Stream(InputStream body) {
			this(body, new Scanner(body, StandardCharsets.UTF_8));
		}

		String until(String last) {
			StringBuilder told = new StringBuilder();
			String line = "";
			while (!line.equals(last)) {
				line = this.lines.nextLine();
				told.append(line).append('\n');
			}
			return told.toString();
		}

		@Override
		public void close() throws IOException {
			this.body.close();
		}

	}

}
