package kr.bridgebot.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.Base64;
import java.nio.ByteBuffer;

/**
 * What one storm presses: each member once, all of them the same button, so that every
 * press changes an answer.
 *
 * @param port where the bot listens
 * @param secret what Telegram repeats in a header
 * @param seminar what is answered
 * @param members how many press
 * @param firstUpdate the first press's update id
 * @param choice the name of the button
 * @param connections how many deliveries are in flight
 * @param redeliverEvery which of the presses are delivered a second time
 */
record Storm(int port, String secret, UUID seminar, int members, int firstUpdate, String choice, int connections,
		int redeliverEvery) {

	static Storm parse(String[] arguments) {
		return new Storm(Integer.parseInt(arguments[0]), arguments[1], UUID.fromString(arguments[2]),
				Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), arguments[5],
				Integer.parseInt(arguments[6]), Integer.parseInt(arguments[7]));
	}

	String[] arguments() {
		return new String[] { Integer.toString(this.port), this.secret, this.seminar.toString(),
				Integer.toString(this.members), Integer.toString(this.firstUpdate), this.choice,
				Integer.toString(this.connections), Integer.toString(this.redeliverEvery) };
	}

	/** The whole request that delivers one member's press. */
	byte[] delivery(int member) {
		byte[] body = press(member).getBytes(StandardCharsets.UTF_8);
		byte[] head = """
				POST /telegram/webhook HTTP/1.1\r
				Host: 127.0.0.1:%d\r
				Content-Type: application/json\r
				X-Telegram-Bot-Api-Secret-Token: %s\r
				Content-Length: %d\r
				\r
				""".formatted(this.port, this.secret, body.length).getBytes(StandardCharsets.US_ASCII);
		return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
	}

	private String press(int member) {
		long account = Forum.accountOf(member);
		int update = this.firstUpdate + member;
		return """
				{"update_id":%d,"callback_query":{"id":"%d","from":{"id":%d,"is_bot":false,"first_name":"표본 위원 %d",\
				"language_code":"ko"},"message":{"message_id":%d,"date":1795000000,"chat":{"id":%d,"type":"private",\
				"first_name":"표본 위원 %d"}},"chat_instance":"1","data":"rs:%s:%s:%s"}}""".formatted(update,
				4_000_000_000L + update, account, member, Forum.MESSAGE, account, member, letters(this.seminar),
				letters(Forum.memberOf(member)), this.choice);
	}

	private static String letters(UUID id) {
		byte[] bytes = ByteBuffer.allocate(16)
			.putLong(id.getMostSignificantBits())
			.putLong(id.getLeastSignificantBits())
			.array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
