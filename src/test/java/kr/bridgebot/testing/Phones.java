package kr.bridgebot.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Switchboard;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Words;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Key;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.delivery.Dispatcher;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Private chats as phones show them, over the whole way from a tap to the message. */
@Component
public class Phones {

	private final Switchboard switchboard;

	private final Outbox outbox;

	private final Dispatcher dispatcher;

	private final RecordingCarrier carrier;

	private final TransactionTemplate transactions;

	private final Texts texts;

	private final TestClock clock;

	private final Map<Long, Phone> phones = new LinkedHashMap<>();

	Phones(Switchboard switchboard, Outbox outbox, Dispatcher dispatcher, RecordingCarrier carrier,
			TransactionTemplate transactions, Texts texts, TestClock clock) {
		this.switchboard = switchboard;
		this.outbox = outbox;
		this.dispatcher = dispatcher;
		this.carrier = carrier;
		this.transactions = transactions;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Takes up a phone with an empty chat; all phones get what is carried from now on.
	 */
	public Phone of(long account, String language) {
		Phone phone = new Phone(account, language);
		this.phones.put(account, phone);
		this.carrier.behave(this::bring);
		return phone;
	}

	private Outcome bring(Errand errand) {
		Outcome outcome = this.carrier.take(errand);
		Phone phone = this.phones.get(errand.place().chat());
		if (phone != null && outcome instanceof Outcome.Done done) {
			phone.show(errand, done.message());
		}
		return outcome;
	}

	/** Lets the seconds pass that the rates of sending ask for. */
	public void settle() {
		do {
			this.clock.advance(Duration.ofSeconds(2));
		}
		while (this.dispatcher.drain() > 0);
	}

	/** One person's chat with the bot. */
	public final class Phone {

		private final long account;

		private final String language;

		private final Map<Long, Letter> messages = new LinkedHashMap<>();

		private final List<String> lines = new ArrayList<>();

		private Phone(long account, String language) {
			this.account = account;
			this.language = language;
		}

		private void show(Errand errand, long message) {
			Letter former = this.messages.get(message);
			switch (errand) {
				case Errand.Post post -> this.messages.put(message, post.letter());
				case Errand.Edit edit -> this.messages.put(message, edit.letter());
				case Errand.Bare _ when former != null ->
					this.messages.put(message, new Letter(former.html(), List.of()));
				case Errand.Bare _ -> {
				}
				case Errand.Send picture when picture.file().picture() -> this.messages.put(message, picture.letter());
				case Errand.Send file -> this.messages.put(message, new Letter(file.file().name(), List.of()));
			}
			this.lines.add((errand instanceof Errand.Post) ? "bot> " + drawn(this.messages.get(message))
					: "     (" + message + " is now) " + drawn(Objects.requireNonNull(this.messages.get(message))));
		}

		/** Types a message and waits for what comes of it. */
		public void types(String text) {
			this.lines.add("me > " + text);
			say(new Inbound.Said(profile(), Place.privately(this.account), text), null);
		}

		/** Types a message with a look. */
		public void types(Words words) {
			this.lines.add("me > " + words.html());
			say(new Inbound.Said(profile(), Place.privately(this.account), words), null);
		}

		/** Sends a file, which is fetched only when somebody wants it. */
		public void sends(String name, byte[] content) {
			sends(new Upload(name, content, "id-of-" + name));
		}

		/** Sends a picture as a picture, with words below it or none. */
		public void sendsPicture(byte[] content, @Nullable Words caption) {
			sends(new Upload("photo.jpg", content, "id-of-picture", true, caption));
		}

		/** Sends a file with whatever comes with it. */
		public void sends(Upload upload) {
			this.lines.add("me > (" + upload.name() + ")");
			Place place = Place.privately(this.account);
			Text objection = Phones.this.switchboard.objection(profile(), place, upload.name(),
					upload.content().length);
			if (objection == null) {
				say(new Inbound.Handed(profile(), place, upload), null);
			}
			else {
				Phones.this.transactions.executeWithoutResult((status) -> post(Reply.say(objection), null));
				settle();
			}
		}

		/**
		 * Presses the newest button of this label.
		 * @return the notice shown over the chat; empty for none
		 */
		public String presses(String label) {
			long message = this.messages.entrySet()
				.stream()
				.filter((entry) -> labels(entry.getValue()).contains(label))
				.map(Map.Entry::getKey)
				.reduce((first, second) -> second)
				.orElseThrow(() -> new AssertionError("no [" + label + "] in\n" + transcript()));
			return presses(message, label);
		}

		/** Presses a button of this message. */
		public String presses(long message, String label) {
			String data = Objects.requireNonNull(this.messages.get(message))
				.keyboard()
				.stream()
				.flatMap(List::stream)
				.filter((key) -> key.label().equals(label))
				.map(Key::data)
				.findFirst()
				.orElseThrow();
			return presses(message, label, Objects.requireNonNull(data));
		}

		/** Presses what the phone still shows though the bot has taken it away. */
		public String presses(long message, String label, String data) {
			this.lines.add("me > [" + label + "]");
			return say(new Inbound.Pressed(profile(), Place.privately(this.account), data, message), message);
		}

		private Profile profile() {
			return new Profile(this.account, "표본 위원", this.language);
		}

		private String say(Inbound inbound, @Nullable Long pressed) {
			Reply reply = answer(inbound, pressed);
			Text notice = (pressed != null) ? reply.notice() : null;
			Actor actor = Phones.this.switchboard.whoIs(profile());
			String shown = (notice == null) ? ""
					: Phones.this.texts.plain(notice, actor.language(), actor.zone(), Phones.this.clock.instant());
			if (!shown.isEmpty()) {
				this.lines.add("     (over the chat) " + shown);
			}
			settle();
			return shown;
		}

		private Reply answer(Inbound inbound, @Nullable Long pressed) {
			try {
				return Objects.requireNonNull(Phones.this.transactions
					.execute((status) -> post(Phones.this.switchboard.answer(inbound), pressed)));
			}
			catch (Refusal refusal) {
				return Objects.requireNonNull(Phones.this.transactions
					.execute((status) -> post(Phones.this.switchboard.refused(refusal), pressed)));
			}
		}

		private Reply post(Reply reply, @Nullable Long pressed) {
			Phones.this.outbox.reply((pressed != null) ? reply.withoutNotice() : reply, Place.privately(this.account),
					Phones.this.switchboard.whoIs(profile()), pressed);
			return reply;
		}

		/** What stands in the chat, from top to bottom, by the messenger's ids. */
		public Map<Long, Letter> messages() {
			return this.messages;
		}

		public Letter last() {
			return List.copyOf(this.messages.values()).getLast();
		}

		public long lastId() {
			return List.copyOf(this.messages.keySet()).getLast();
		}

		/** Those that still have buttons. */
		public List<Letter> live() {
			return this.messages.values().stream().filter((letter) -> !letter.keyboard().isEmpty()).toList();
		}

		/** Everything that happened, to be read. */
		public String transcript() {
			return String.join("\n", this.lines);
		}

		private static String drawn(Letter letter) {
			StringBuilder drawn = new StringBuilder(letter.html());
			letter.keyboard().forEach((row) -> {
				drawn.append("\n     ");
				row.forEach((key) -> drawn.append("[").append(key.label()).append("] "));
			});
			return drawn.toString().replace("\n", "\n     ");
		}

	}

	/** What the buttons below a message say. */
	public static List<String> labels(Letter letter) {
		return letter.keyboard().stream().flatMap(List::stream).map(Key::label).toList();
	}

}
