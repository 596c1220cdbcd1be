package kr.bridgebot.telegram;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.bridgebot.shared.Discreet;
import kr.bridgebot.telegram.UpdateReader.Unreadable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Telegram delivers updates. Says 200 only when the update is taken, so that
 * Telegram delivers it again otherwise. A plain servlet, since it is the busiest door of
 * the house and needs nothing of what a controller offers.
 */
final class WebhookServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	private static final Logger log = LoggerFactory.getLogger(WebhookServlet.class);

	private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

	private static final int BODY_LIMIT = 1 << 20;

	/** Telegram waits for 60 s. */
	private static final long PATIENCE_SECONDS = 50;

	private static final String RETRY_AFTER_SECONDS = "2";

	private final transient UpdateReader reader = new UpdateReader();

	private final transient Interpreter interpreter;

	private final transient Intake intake;

	private final transient Toasts toasts;

	private final byte[] secret;

	private final boolean answersPresses;

	WebhookServlet(Interpreter interpreter, Intake intake, Toasts toasts, TelegramSettings settings) {
		this.interpreter = interpreter;
		this.intake = intake;
		this.toasts = toasts;
		this.secret = settings.webhook().secret().getBytes(StandardCharsets.UTF_8);
		this.answersPresses = settings.answerInWebhook();
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!isTelegram(request.getHeader(SECRET_HEADER))) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		byte[] body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
		if (body.length > BODY_LIMIT) {
			response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		Update update;
		try {
			update = this.reader.read(body);
		}
		catch (Unreadable ex) {
			// It would be as unreadable the next time: it must not come again.
			log.error("An update cannot be read and is left out", Discreet.of(ex));
			return;
		}
		deliver(update, response);
	}

	private boolean isTelegram(@Nullable String given) {
		return given != null && MessageDigest.isEqual(this.secret, given.getBytes(StandardCharsets.UTF_8));
	}

	private void deliver(Update update, HttpServletResponse response) throws IOException {
		try {
			Taken taken = this.intake.take(this.interpreter.read(update)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (taken.toast() != null) {
				answer(taken.toast(), response);
			}
		}
		catch (ExecutionException | TimeoutException ex) {
			log.warn("Update {} is to come again: {}", update.id(), Redaction.of(ex));
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
	}

	private void answer(Toast toast, HttpServletResponse response) throws IOException {
		if (!this.answersPresses) {
			this.toasts.send(toast);
			return;
		}
		byte[] answer = this.toasts.asResponse(toast);
		response.setContentType("application/json");
		response.setContentLength(answer.length);
		response.getOutputStream().write(answer);
	}

}
