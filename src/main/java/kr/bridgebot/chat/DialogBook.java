package kr.bridgebot.chat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The book of all dialogs: writes their questions down and finds who takes the answer.
 */
@Component
class DialogBook {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
		.build();

	private final Map<String, Entry<?>> entries = new HashMap<>();

	private final OpenDialogs open;

	private final ChatProperties properties;

	/**
	 * Enters all dialogs, one that keeps a sealed type under each of its records.
	 * @throws IllegalStateException when two of them keep the same state
	 */
	DialogBook(List<Dialog<?>> dialogs, OpenDialogs open, ChatProperties properties) {
		this.open = open;
		this.properties = properties;
		dialogs.forEach(this::enter);
	}

	private <S> void enter(Dialog<S> dialog) {
		records(dialog.state()).forEach((type) -> {
			Entry<?> other = this.entries.putIfAbsent(type.getName(), new Entry<>(dialog, type));
			if (other != null) {
				throw new IllegalStateException("The question " + type.getName() + " has two dialogs: "
						+ other.dialog().getClass().getName() + " and " + dialog.getClass().getName());
			}
		});
	}

	@SuppressWarnings("unchecked")
	private static <S> Stream<Class<? extends S>> records(Class<? extends S> state) {
		if (!state.isSealed()) {
			return Stream.of(state);
		}
		return Arrays.stream(state.getPermittedSubclasses()).flatMap((type) -> records((Class<? extends S>) type));
	}

	/** What the account was asked last and has not answered. */
	Question questionTo(long account, Instant now) {
		OpenDialogs.OpenDialog dialog = this.open.of(account).orElse(null);
		if (dialog == null || dialog.openedAt().plus(this.properties.questionLife()).isBefore(now)) {
			return new Question.None();
		}
		Entry<?> entry = this.entries.get(dialog.kind());
		Question question = (entry == null) ? null : entry.question(dialog.state());
		return (question == null) ? new Question.Unreadable() : question;
	}

	/**
	 * Opens a dialog in place of the one that may be open.
	 * @throws IllegalArgumentException when no dialog keeps such a state: a bug
	 */
	void ask(long account, Object state, Instant now) {
		if (!this.entries.containsKey(state.getClass().getName())) {
			throw new IllegalArgumentException("no dialog keeps a " + state.getClass().getName());
		}
		this.open.open(account,
				new OpenDialogs.OpenDialog(state.getClass().getName(), JSON.writeValueAsString(state), now));
	}

	void close(long account) {
		this.open.close(account);
	}

	/**
	 * Leaves the question that the person was asked last.
	 * @return what is said to that; null when there is none
	 */
	@Nullable Reply leave(Visit visit) {
		long account = visit.actor().account();
		Reply reply = (questionTo(account, visit.at()) instanceof Question.Asked<?> asked) ? asked.left(visit)
				: Reply.replace(Card.of(Text.of("chat.dialog.cancelled")));
		return this.open.close(account) ? reply.over() : null;
	}

	/** What an account was asked and has not answered. */
	sealed interface Question {

		/** Nothing, or too long ago. */
		record None() implements Question {
		}

		/** Something that this version of the bot no longer understands. */
		record Unreadable() implements Question {
		}

		/** A question whose answer is awaited. */
		record Asked<S>(Dialog<S> dialog, S state) implements Question {

			Reply answered(Words answer, Visit visit) {
				return this.dialog.on(answer, this.state, visit);
			}

			boolean takesFiles() {
				return this.dialog instanceof FileDialog<S>;
			}

			/** Null when the question takes such a file. */
			@Nullable Text objection(String name, long bytes) {
				return (this.dialog instanceof FileDialog<S> files) ? files.objection(name, bytes, this.state)
						: Text.of("chat.file.unwanted");
			}

			Reply handed(Upload upload, Visit visit) {
				return (this.dialog instanceof FileDialog<S> files) ? files.on(upload, this.state, visit)
						: Reply.say(Text.of("chat.file.unwanted")).again();
			}

			Reply left(Visit visit) {
				return this.dialog.left(this.state, visit);
			}

		}

	}

	/**
	 * One type of state.
	 *
	 * @param type a record, the dialog's state or one of those its sealed state permits
	 */
	private record Entry<S>(Dialog<S> dialog, Class<? extends S> type) {

		@Nullable Question question(String json) {
			try {
				S state = JSON.readValue(json, this.type);
				return (state == null) ? null : new Question.Asked<>(this.dialog, state);
			}
			catch (JacksonException ex) {
				return null;
			}
		}

	}

}
