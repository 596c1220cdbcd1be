package kr.bridgebot.chat;

import java.util.List;
import java.util.Optional;
import kr.bridgebot.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who takes a file that no open question takes. */
@Component
class FileDesk {

	private final List<FileHandler> handlers;

	FileDesk(List<FileHandler> handlers) {
		this.handlers = handlers;
	}

	/** Null when somebody takes such a file, else the words of the first who could. */
	@Nullable Text objection(Actor actor, String name, long bytes) {
		if (taker(actor, name, bytes).isPresent()) {
			return null;
		}
		return this.handlers.stream()
			.filter((handler) -> handler.isFor(actor))
			.findFirst()
			.map((handler) -> handler.objection(name, bytes))
			.orElseGet(() -> Text.of("chat.file.unwanted"));
	}

	Reply on(Upload upload, Visit visit) {
		FileHandler taker = taker(visit.actor(), upload.name(), upload.content().length).orElse(null);
		if (taker != null) {
			return taker.on(upload, visit);
		}
		Text objection = objection(visit.actor(), upload.name(), upload.content().length);
		return Reply.say((objection != null) ? objection : Text.of("chat.file.unwanted"));
	}

	private Optional<FileHandler> taker(Actor actor, String name, long bytes) {
		return this.handlers.stream()
			.filter((handler) -> handler.isFor(actor) && handler.objection(name, bytes) == null)
			.findFirst();
	}

}
