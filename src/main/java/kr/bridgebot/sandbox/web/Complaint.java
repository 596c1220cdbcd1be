package kr.bridgebot.sandbox.web;

import kr.bridgebot.chat.Text;
import org.springframework.http.HttpStatus;

/** What was asked of the page cannot be; nothing was done, and the words say why. */
final class Complaint extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final transient Text words;

	Complaint(HttpStatus status, Text words) {
		super(status.name(), null, false, false);
		this.status = status;
		this.words = words;
	}

	HttpStatus status() {
		return this.status;
	}

	Text words() {
		return this.words;
	}

}
