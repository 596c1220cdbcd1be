package kr.bridgebot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Words;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.ChatMessage.SentFile;
import kr.bridgebot.sandbox.botapi.Person;
import kr.bridgebot.sandbox.botapi.Settings;
import kr.bridgebot.telegram.Arrival.Happening;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files on their way in, over HTTP, from a server that speaks as Telegram does. */
class FilesTests {

	private static final Profile SENDER = new Profile(7, "표본 위원 07", "ko");

	@Test
	void fetchesWhatIsWelcomeWithItsSource() throws ApiFailure {
		try (BotApiServer sandbox = BotApiServer.start(Settings.standard(Clock.systemUTC()));
				Line line = new Line(new BotAccount(sandbox.token(), sandbox.root()), Samples.settings())) {
			Person person = sandbox.person(7, "표본 위원 07", "ko");
			person.starts();
			SentFile document = Objects.requireNonNull(person.sends("회의록.pdf", "%PDF-".getBytes()).file());
			SentFile picture = Objects.requireNonNull(person.sendsPicture(new byte[] { 1, 2 }, 800, 600).file());

			Inbound.Handed first = fetched(line, document, false);
			Inbound.Handed second = fetched(line, picture, true);

			assertThat(first.upload().content()).asString().isEqualTo("%PDF-");
			assertThat(first.upload().source()).isEqualTo(document.id());
			assertThat(second.upload().content()).containsExactly(1, 2);
			assertThat(second.upload().source()).isEqualTo(picture.id());
			assertThat(second.upload().picture()).isTrue();
			assertThat(second.upload().caption()).isEqualTo(new Words("소식", "<b>소식</b>"));
			JsonNode updates = line.call("getUpdates", Map.of("offset", 0, "timeout", 0));
			assertThat(updates.get(2).path("message").path("photo").path(1).path("file_id").asString())
				.isEqualTo(picture.id());
		}
	}

	private static Inbound.Handed fetched(Line line, SentFile file, boolean picture) {
		Happening happening = new Files((profile, place, name, bytes) -> null, line).fetch(new Happening.Offered(SENDER,
				Place.privately(7), file.id(), file.name(), file.size(), picture, new Words("소식", "<b>소식</b>")));
		return (Inbound.Handed) ((Happening.Spoken) happening).inbound();
	}

}
