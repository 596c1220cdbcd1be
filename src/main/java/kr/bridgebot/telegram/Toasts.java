package kr.bridgebot.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.Clock;
import kr.bridgebot.chat.Switchboard;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.shared.Actor;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers presses, at once and outside of every queue: Telegram sets no limit to these
 * answers, and forgets the question soon. An answer that is lost is lost; what was
 * pressed holds all the same.
 */
final class Toasts {

	private static final Logger log = LoggerFactory.getLogger(Toasts.class);

	private static final String METHOD = "answerCallbackQuery";

	private static final int LENGTH = 200;

	private final Switchboard switchboard;

	private final Texts texts;

	private final Clock clock;

	private final Line line;

	private final ObjectWriter writer = JsonMapper.shared().writerFor(Answer.class);

	Toasts(Switchboard switchboard, Texts texts, Clock clock, Line line) {
		this.switchboard = switchboard;
		this.texts = texts;
		this.clock = clock;
		this.line = line;
	}

	/** The answer as the response to the press's delivery. */
	byte[] asResponse(Toast toast) {
		return write(toast, METHOD);
	}

	/** Sends the answer by a call of its own, without waiting for it. */
	void send(Toast toast) {
		this.line.callOf(METHOD, write(toast, null)).enqueue(new Callback() {

			@Override
			public void onFailure(Call call, IOException ex) {
				log.info("A press was not answered: {}", Redaction.of(ex));
			}

			@Override
			public void onResponse(Call call, Response response) {
				try (response) {
					if (!response.isSuccessful()) {
						log.info("A press was not answered: code {}", response.code());
					}
				}
			}

		});
	}

	private byte[] write(Toast toast, @Nullable String method) {
		String words = wordsOf(toast);
		return this.writer.writeValueAsBytes(
				new Answer(method, toast.press(), words, (words != null && toast.alert()) ? true : null));
	}

	/** A text that fails must not leave the person waiting. */
	private @Nullable String wordsOf(Toast toast) {
		if (toast.notice() == null || toast.reader() == null) {
			return null;
		}
		try {
			Actor reader = this.switchboard.whoIs(toast.reader());
			String words = this.texts.plain(toast.notice(), reader.language(), reader.zone(), this.clock.instant());
			return (words.length() <= LENGTH) ? words
					: words.substring(0, words.offsetByCodePoints(LENGTH - 2, 0)) + "…";
		}
		catch (RuntimeException ex) {
			log.error("The notice of a press has no words", ex);
			return null;
		}
	}

	/** The method's parameters, and its name where they are a response. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(@Nullable String method, @JsonProperty("callback_query_id") String press, @Nullable String text,
			@JsonProperty("show_alert") @Nullable Boolean alert) {
	}

}
