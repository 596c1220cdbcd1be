package kr.bridgebot.telegram;

import java.time.Duration;

/** Updates as Telegram writes them, and settings made for tests. */
final class Samples {

	private Samples() {
	}

	static TelegramSettings settings() {
		return settings(Duration.ofSeconds(1));
	}

	static TelegramSettings settings(Duration answerTimeout) {
		return new TelegramSettings(true, true, new TelegramSettings.Webhook("", "", 40), Duration.ofSeconds(1), 12, 1,
				500, new TelegramSettings.Calls(Duration.ofSeconds(1), answerTimeout, Duration.ofSeconds(10)));
	}

	static String press(long update, long user, String data) {
		return """
				{"update_id":%d,"a_new_field":{"deep":[1,{"x":null}]},"callback_query":{"id":"q%d","from":{"id":%d,
				"is_bot":false,"first_name":"표본","last_name":"위원 07","language_code":"ko","is_premium":true},
				"message":{"message_id":55,"date":1700000000,"chat":{"id":%d,"type":"private","first_name":"표본"},
				"from":{"id":4711,"is_bot":true,"first_name":"Bridge"},"text":"card","entities":[{"type":"bold","offset":0,"length":4}],
				"reply_markup":{"inline_keyboard":[[{"text":"x","callback_data":"y"}]]}},
				"chat_instance":"-123","data":"%s"}}"""
			.formatted(update, update, user, user, data);
	}

	static String message(long update, long user, String text) {
		return """
				{"update_id":%d,"message":{"message_id":9,"date":1700000000,"chat":{"id":%d,"type":"private"},
				"from":{"id":%d,"is_bot":false,"first_name":"표본 위원 07","language_code":"en"},"text":"%s"}}"""
			.formatted(update, user, user, text);
	}

	static String groupMessage(long update, long chat, String more) {
		return """
				{"update_id":%d,"message":{"message_id":9,"date":1700000000,"chat":{"id":%d,"type":"supergroup"},
				"from":{"id":77,"is_bot":false,"first_name":"표본"},%s}}""".formatted(update, chat, more);
	}

}
