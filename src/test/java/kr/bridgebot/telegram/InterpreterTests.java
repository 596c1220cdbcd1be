package kr.bridgebot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Words;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.telegram.Arrival.Happening;
import kr.bridgebot.telegram.UpdateReader.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTests {

	private final FakeBotApi api = new FakeBotApi();

	private final Line line = new Line(this.api.account(), Samples.settings());

	private final Interpreter interpreter = new Interpreter(new BotIdentity(this.line));

	private final UpdateReader reader = new UpdateReader();

	@AfterEach
	void close() {
		this.line.close();
		this.api.close();
	}

	private Arrival arrival(String json) throws Unreadable {
		return this.interpreter.read(this.reader.read(json.getBytes(StandardCharsets.UTF_8)));
	}

	private Happening meaning(String json) throws Unreadable {
		return arrival(json).happening();
	}

	@Test
	void readsAPressAmongFieldsItDoesNotKnow() throws Unreadable {
		Arrival arrival = arrival(Samples.press(12, 70_000_000_007L, "r1.abc"));

		assertThat(arrival.update()).isEqualTo(12);
		assertThat(arrival.key()).isEqualTo(70_000_000_007L);
		assertThat(arrival.press()).isEqualTo("q12");
		assertThat(arrival.happening())
			.isEqualTo(new Happening.Spoken(new Inbound.Pressed(new Profile(70_000_000_007L, "표본 위원 07", "ko"),
					Place.privately(70_000_000_007L), "r1.abc", 55L)));
	}

	@Test
	void doesNotKnowACardThatIsOutOfReach() throws Unreadable {
		Happening happening = meaning("""
				{"update_id":1,"callback_query":{"id":"q","from":{"id":7,"first_name":"A"},"data":"d",
				"message":{"chat":{"id":-5,"type":"supergroup"},"message_id":9,"date":0}}}""");

		assertThat(happening).isEqualTo(new Happening.Spoken(
				new Inbound.Pressed(new Profile(7, "A", null), new Place(-5, null, true), "d", null)));
	}

	@Test
	void answersAPressItCannotPlace() throws Unreadable {
		Arrival arrival = arrival(
				"{\"update_id\":1,\"callback_query\":{\"id\":\"q\",\"from\":{\"id\":7},\"inline_message_id\":\"i\",\"data\":\"d\"}}");

		assertThat(arrival.happening()).isEqualTo(new Happening.Nothing());
		assertThat(Toast.silent(arrival)).isNotNull();
	}

	@Test
	void readsATopicAndNoMereReplyThread() throws Unreadable {
		Happening topic = meaning(Samples.groupMessage(1, -5,
				"\"message_thread_id\":3,\"is_topic_message\":true,\"text\":\"/bind@Bridge_Bot\""));
		Happening thread = meaning(Samples.groupMessage(2, -5, "\"message_thread_id\":3,\"text\":\"hello\""));

		Profile profile = new Profile(77, "표본", null);
		assertThat(topic)
			.isEqualTo(new Happening.Spoken(new Inbound.Said(profile, new Place(-5, 3, true), "/bind@Bridge_Bot")));
		assertThat(thread)
			.isEqualTo(new Happening.Spoken(new Inbound.Said(profile, new Place(-5, null, true), "hello")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"text\":\"/help@other_bot now\"", "\"photo\":[]", "\"document\":{\"file_id\":\"f\"}",
			"\"text\":\"/bind\",\"sender_chat\":{\"id\":-5,\"type\":\"supergroup\"}" })
	void staysSilent(String more) throws Unreadable {
		assertThat(meaning(Samples.groupMessage(1, -5, more))).isEqualTo(new Happening.Nothing());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"id\":1087968824,\"is_bot\":true,\"first_name\":\"Group\"}",
			"{\"id\":1087968824,\"is_bot\":false,\"first_name\":\"Group\"}",
			"{\"id\":8,\"is_bot\":true,\"first_name\":\"Robot\"}" })
	void listensToPersonsOnly(String from) throws Unreadable {
		assertThat(meaning(
				"{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-5,\"type\":\"group\"},\"from\":"
						+ from + ",\"text\":\"/bind\"}}"))
			.isEqualTo(new Happening.Nothing());
	}

	@Test
	void readsAFileSentInPrivate() throws Unreadable {
		Happening happening = meaning(
				"""
						{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":7,"type":"private"},"from":{"id":7,"first_name":"A"},
						"document":{"file_id":"F","file_name":"명단.xlsx","file_size":1234,"mime_type":"x"}}}""");

		assertThat(happening).isEqualTo(new Happening.Offered(new Profile(7, "A", null), Place.privately(7), "F",
				"명단.xlsx", 1234, false, null));
	}

	@Test
	void readsAPictureInItsLargestSize() throws Unreadable {
		Happening happening = meaning(
				"""
						{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":7,"type":"private"},"from":{"id":7,"first_name":"A"},
						"photo":[{"file_id":"S","width":90,"height":67,"file_size":12},{"file_id":"L","width":800,"height":600,"file_size":1234}]}}""");

		assertThat(happening).isEqualTo(new Happening.Offered(new Profile(7, "A", null), Place.privately(7), "L",
				"photo.jpg", 1234, true, null));
	}

	@Test
	void readsTheLookOfWhatIsSaid() throws Unreadable {
		Happening happening = meaning(privateMessage(
				"""
						"text":"굵게 기울임 링크 #태그","entities":[{"type":"bold","offset":0,"length":6},
						{"type":"italic","offset":3,"length":3},{"type":"text_link","offset":7,"length":2,"url":"https://example.org/"},
						{"type":"hashtag","offset":10,"length":3}]"""));

		assertThat(happening)
			.isEqualTo(new Happening.Spoken(new Inbound.Said(new Profile(7, "A", null), Place.privately(7),
					new Words("굵게 기울임 링크 #태그", "<b>굵게 <i>기울임</i></b> <a href=\"https://example.org/\">링크</a> #태그"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{\"type\":\"bold\"}]", "[{\"type\":\"bold\",\"offset\":99999999999,\"length\":1}]",
			"[{\"type\":\"bold\",\"offset\":1,\"length\":2147483647}]",
			"[{\"type\":\"bold\",\"offset\":-1,\"length\":2}]", "[{\"type\":\"bold\",\"offset\":0,\"length\":0}]",
			"[{\"type\":\"bold\",\"offset\":2,\"length\":2}]", "[{\"type\":\"bold\",\"offset\":\"x\",\"length\":{}}]",
			"[{\"type\":\"text_link\",\"offset\":0,\"length\":1}]",
			"[{\"type\":\"text_link\",\"offset\":0,\"length\":1,\"url\":\"javascript:alert(1)\"}]" })
	void hearsTheWordsThoughTheirLookIsBroken(String entities) throws Unreadable {
		Happening happening = meaning(privateMessage("\"text\":\"a<b\",\"entities\":" + entities));

		assertThat(happening).isEqualTo(new Happening.Spoken(
				new Inbound.Said(new Profile(7, "A", null), Place.privately(7), new Words("a<b", "a&lt;b", true))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "7", "{}", "[null,7,[]]", "[{\"type\":[],\"offset\":0,\"length\":1}]",
			"[{\"type\":\"text_mention\",\"offset\":0,\"length\":1,\"user\":{\"id\":7}}]",
			"[{\"type\":\"mention\",\"offset\":0,\"length\":3}]",
			"[{\"type\":\"hashtag\",\"offset\":0,\"length\":2},{\"type\":\"bold\",\"offset\":1,\"length\":1}]",
			"[{\"type\":\"custom_emoji\",\"offset\":0,\"length\":9}]" })
	void takesWhatSaysNothingOfTheLookForNoBreak(String entities) throws Unreadable {
		Happening happening = meaning(privateMessage("\"text\":\"a<b\",\"entities\":" + entities));

		assertThat(((Inbound.Said) ((Happening.Spoken) happening).inbound()).words().broken()).isFalse();
	}

	@Test
	void readsWhatStandsBelowAPicture() throws Unreadable {
		Happening happening = meaning(privateMessage("""
				"photo":[{"file_id":"L","width":800,"height":600,"file_size":1234}],"caption":" 새 소식",
				"caption_entities":[{"type":"bold","offset":1,"length":1}]"""));

		assertThat(happening).isEqualTo(new Happening.Offered(new Profile(7, "A", null), Place.privately(7), "L",
				"photo.jpg", 1234, true, new Words("새 소식", "<b>새</b> 소식")));
	}

	private static String privateMessage(String more) {
		return "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"},"
				+ "\"from\":{\"id\":7,\"first_name\":\"A\"}," + more + "}}";
	}

	@Test
	void hearsOfAGroupThatMovedFromBothSides() throws Unreadable {
		Happening told = meaning(Samples.groupMessage(1, -5, "\"migrate_to_chat_id\":-1005"));
		Happening retold = meaning(Samples.groupMessage(2, -1005, "\"migrate_from_chat_id\":-5"));

		assertThat(told).isEqualTo(new Happening.GroupMoved(-5, -1005)).isEqualTo(retold);
	}

	@Test
	void hearsOfItsOwnStanding() throws Unreadable {
		String template = "{\"update_id\":1,\"my_chat_member\":{\"chat\":{\"id\":%d,\"type\":\"%s\"},\"from\":{\"id\":7},\"date\":1,\"new_chat_member\":{\"status\":\"%s\"}}}";

		assertThat(meaning(template.formatted(7, "private", "kicked")))
			.isEqualTo(new Happening.StandingChanged(7, Standing.BLOCKED));
		assertThat(meaning(template.formatted(7, "private", "member")))
			.isEqualTo(new Happening.StandingChanged(7, Standing.ACTIVE));
		assertThat(meaning(template.formatted(-5, "supergroup", "kicked"))).isEqualTo(new Happening.GroupLeft(-5));
		assertThat(meaning(template.formatted(-5, "group", "left"))).isEqualTo(new Happening.GroupLeft(-5));
		assertThat(meaning(template.formatted(-6, "channel", "left"))).isEqualTo(new Happening.Nothing());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"update_id\":1,\"managed_bot\":{\"x\":1}}", "{\"update_id\":1}",
			"{\"update_id\":1,\"edited_message\":{\"message_id\":1}}" })
	void toleratesKindsItDoesNotKnow(String json) throws Unreadable {
		assertThat(meaning(json)).isEqualTo(new Happening.Nothing());
	}

	@Test
	void tellsTheIdOfAnUpdateItCannotRead() {
		assertThatExceptionOfType(Unreadable.class)
			.isThrownBy(() -> arrival("{\"update_id\":31,\"message\":{\"chat\":\"nowhere\"}}"))
			.satisfies((ex) -> assertThat(ex.id()).isEqualTo(31));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "{}", "{\"update_id\":\"x\"}", "<html>", "{\"update_id\":" })
	void refusesWhatIsNoUpdate(String json) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> arrival(json));
	}

}
