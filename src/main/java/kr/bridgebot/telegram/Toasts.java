package kr.bridgebot.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
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

	private final ToastWords words;

	private final Line line;

	private final ObjectWriter writer = JsonMapper.shared().writerFor(Answer.class);

	Toasts(ToastWords words, Line line) {
		this.words = words;
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
		String words = this.words.of(toast);
		return this.writer.writeValueAsBytes(
				new Answer(method, toast.press(), words, (words != null && toast.alert()) ? true : null));
	}

	/** The method's parameters, and its name where they are a response. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(@Nullable String method, @JsonProperty("callback_query_id") String press, @Nullable String text,
			@JsonProperty("show_alert") @Nullable Boolean alert) {
	}

}
