package kr.bridgebot.telegram;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.Carrier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.HtmlUtils;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Carries errands to Telegram and reads from its answers what became of them. */
final class TelegramCarrier implements Carrier {

	private static final Logger log = LoggerFactory.getLogger(TelegramCarrier.class);

	private static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();

	private static final int LONGEST_CAPTION = 1024;

	private final Line line;

	private final TelegramClient telegram;

	private final Meters meters;

	TelegramCarrier(Line line, Meters meters) {
		this.line = line;
		this.telegram = line.library();
		this.meters = meters;
	}

	@Override
	public Outcome carry(Errand errand) {
		try {
			return send(errand, true);
		}
		catch (TelegramApiException | RuntimeException ex) {
			ApiFailure failure = ApiFailure.of(ex);
			if (errand instanceof Errand.Edit edit && isOfAnotherKind(failure)) {
				retire(edit);
			}
			return isBrokenMarkup(failure) ? carryPlain(errand, failure) : outcomeOf(errand, failure);
		}
	}

	@Override
	public boolean isAnswering() {
		try {
			var _ = this.line.call("getMe", Map.of());
			return true;
		}
		catch (ApiFailure failure) {
			return failure.code() >= 400 && failure.code() < 500;
		}
	}

	/** Better without bold letters than not at all; but it is a bug of ours. */
	private Outcome carryPlain(Errand errand, ApiFailure failure) {
		log.error("Telegram does not understand our markup, it is sent without: {}", failure.description());
		this.meters.refused(Why.MALFORMED);
		try {
			return send(errand, false);
		}
		catch (TelegramApiException | RuntimeException ex) {
			return outcomeOf(errand, ApiFailure.of(ex));
		}
	}

	/** What takes its place is a new message: this one must not be pressed any more. */
	private void retire(Errand.Edit edit) {
		try {
			bare(edit.place(), edit.message());
		}
		catch (TelegramApiException | RuntimeException ex) {
			ApiFailure failure = ApiFailure.of(ex);
			log.info("A former card keeps its buttons: {} {}", failure.code(), failure.description());
		}
	}

	private Outcome.Done send(Errand errand, boolean markup) throws TelegramApiException {
		return switch (errand) {
			case Errand.Post post -> post(post, markup);
			case Errand.Edit(Place place, long message, Letter letter) -> edit(place, message, letter, markup);
			case Errand.Bare(Place place, long message) -> bare(place, message);
			case Errand.Send file -> send(file, markup);
		};
	}

	private Outcome.Done post(Errand.Post errand, boolean markup) throws TelegramApiException {
		return new Outcome.Done(this.telegram
			.execute(SendMessage.builder()
				.chatId(errand.place().chat())
				.messageThreadId(errand.place().thread())
				.text(wordsOf(errand.letter().html(), markup))
				.parseMode(markup ? ParseMode.HTML : null)
				.linkPreviewOptions(NO_PREVIEW)
				.replyMarkup(keyboardOf(errand.letter()))
				.allowPaidBroadcast(errand.paid() ? true : null)
				.build())
			.getMessageId());
	}

	/** Words alone that replace a picture's are shown below it, if they fit there. */
	private Outcome.Done edit(Place place, long message, Letter letter, boolean markup) throws TelegramApiException {
		if (letter.picture() != null) {
			return editCaption(place, message, letter, markup);
		}
		try {
			return editText(place, message, letter, markup);
		}
		catch (TelegramApiException ex) {
			if (isOfAnotherKind(ApiFailure.of(ex)) && wordsOf(letter.html(), false).length() <= LONGEST_CAPTION) {
				return editCaption(place, message, letter, markup);
			}
			throw ex;
		}
	}

	private Outcome.Done editCaption(Place place, long message, Letter letter, boolean markup)
			throws TelegramApiException {
		this.telegram.execute(EditMessageCaption.builder()
			.chatId(place.chat())
			.messageId(Math.toIntExact(message))
			.caption(wordsOf(letter.html(), markup))
			.parseMode(markup ? ParseMode.HTML : null)
			.replyMarkup(keyboardOf(letter))
			.build());
		return new Outcome.Done(message);
	}

	private Outcome.Done editText(Place place, long message, Letter letter, boolean markup)
			throws TelegramApiException {
		this.telegram.execute(EditMessageText.builder()
			.chatId(place.chat())
			.messageId(Math.toIntExact(message))
			.text(wordsOf(letter.html(), markup))
			.parseMode(markup ? ParseMode.HTML : null)
			.linkPreviewOptions(NO_PREVIEW)
			.replyMarkup(keyboardOf(letter))
			.build());
		return new Outcome.Done(message);
	}

	private Outcome.Done bare(Place place, long message) throws TelegramApiException {
		this.telegram
			.execute(EditMessageReplyMarkup.builder().chatId(place.chat()).messageId(Math.toIntExact(message)).build());
		return new Outcome.Done(message);
	}

	private Outcome.Done send(Errand.Send errand, boolean markup) throws TelegramApiException {
		Message sent = errand.file().picture() ? sendPicture(errand, markup) : sendDocument(errand, markup);
		return new Outcome.Done(sent.getMessageId(), fileOf(sent));
	}

	private Message sendPicture(Errand.Send errand, boolean markup) throws TelegramApiException {
		return this.telegram.execute(SendPhoto.builder()
			.chatId(errand.place().chat())
			.messageThreadId(errand.place().thread())
			.photo(inputOf(errand.file()))
			.caption(wordsOf(errand.letter().html(), markup))
			.parseMode(markup ? ParseMode.HTML : null)
			.replyMarkup(keyboardOf(errand.letter()))
			.allowPaidBroadcast(errand.paid() ? true : null)
			.build());
	}

	private Message sendDocument(Errand.Send errand, boolean markup) throws TelegramApiException {
		return this.telegram.execute(SendDocument.builder()
			.chatId(errand.place().chat())
			.messageThreadId(errand.place().thread())
			.document(inputOf(errand.file()))
			.caption(wordsOf(errand.letter().html(), markup))
			.parseMode(markup ? ParseMode.HTML : null)
			.replyMarkup(keyboardOf(errand.letter()))
			.allowPaidBroadcast(errand.paid() ? true : null)
			.build());
	}

	private static InputFile inputOf(Enclosure file) {
		return (file.source() != null) ? new InputFile(file.source())
				: new InputFile(new ByteArrayInputStream(file.content()), file.name());
	}

	/** By which Telegram finds what it has just been sent: a picture's largest size. */
	private static @Nullable String fileOf(Message sent) {
		if (sent.getDocument() != null) {
			return sent.getDocument().getFileId();
		}
		return (sent.getPhoto() == null) ? null
				: sent.getPhoto()
					.stream()
					.max(Comparator.comparingLong((size) -> (long) size.getWidth() * size.getHeight()))
					.map(PhotoSize::getFileId)
					.orElse(null);
	}

	private static String wordsOf(String html, boolean markup) {
		return markup ? html : HtmlUtils.htmlUnescape(html.replaceAll("</?[a-zA-Z][^>]*>", ""));
	}

	private static @Nullable InlineKeyboardMarkup keyboardOf(Letter letter) {
		if (letter.keyboard().isEmpty()) {
			return null;
		}
		return InlineKeyboardMarkup.builder()
			.keyboard(letter.keyboard().stream().map(TelegramCarrier::rowOf).toList())
			.build();
	}

	private static InlineKeyboardRow rowOf(List<Key> keys) {
		return new InlineKeyboardRow(keys.stream().map(TelegramCarrier::buttonOf).toList());
	}

	private static InlineKeyboardButton buttonOf(Key key) {
		return InlineKeyboardButton.builder()
			.text(key.label())
			.callbackData(key.data())
			.url(key.url())
			.style(switch (Button.Style.valueOf(key.style())) {
				case PLAIN -> null;
				case YES -> "success";
				case NO -> "danger";
				case MAIN -> "primary";
			})
			.build();
	}

	private static boolean isBrokenMarkup(ApiFailure failure) {
		return failure.code() == 400 && failure.says("can't parse entities");
	}

	/** Whether a picture was to be edited as words, or words as a picture. */
	private static boolean isOfAnotherKind(ApiFailure failure) {
		return failure.says("no text in the message to edit") || failure.says("no caption in the message to edit");
	}

	private Outcome outcomeOf(Errand errand, ApiFailure failure) {
		if (!failure.hasDeparted()) {
			return new Outcome.NotSent(failure.description());
		}
		if (failure.code() == 429) {
			this.meters.throttled();
			return new Outcome.Later(failure.retryAfter(Duration.ofSeconds(1)), false);
		}
		if (failure.code() < 400 || failure.code() >= 500) {
			return new Outcome.Unknown("code " + failure.code() + ", " + failure.description());
		}
		Long moved = failure.migrateTo();
		if (moved != null) {
			return new Outcome.Moved(moved);
		}
		Long message = messageOf(errand);
		if (message != null && failure.says("not modified")) {
			return new Outcome.Done(message);
		}
		Why why = whyOf(failure);
		this.meters.refused(why);
		if (why == Why.MALFORMED) {
			log.error("Telegram refuses what we send: {} {}", failure.code(), failure.description());
		}
		return new Outcome.Refused(why, failure.code() + " " + failure.description());
	}

	/** The message that an errand changes; null for a new one. */
	private static @Nullable Long messageOf(Errand errand) {
		return switch (errand) {
			case Errand.Edit edit -> edit.message();
			case Errand.Bare bare -> bare.message();
			case Errand.Post _, Errand.Send _ -> null;
		};
	}

	/** Matches on the code and a stable part of the words, which change otherwise. */
	private static Why whyOf(ApiFailure failure) {
		if (failure.isUnauthorised()) {
			return Why.UNAUTHORISED;
		}
		if (failure.code() == 403) {
			return whyForbidden(failure);
		}
		if (failure.says("thread not found") || failure.says("topic_deleted") || failure.says("topic_closed")) {
			return Why.TOPIC_GONE;
		}
		if (failure.says("message to edit not found") || failure.says("message can't be edited")
				|| failure.says("message_id_invalid") || isOfAnotherKind(failure)) {
			return Why.MESSAGE_GONE;
		}
		if (failure.says("chat not found") || failure.says("peer_id_invalid") || failure.says("not enough rights")
				|| failure.says("have no rights") || failure.says("chat_write_forbidden")
				|| failure.says("upgraded to a supergroup")) {
			return Why.CHAT_GONE;
		}
		return isUnknownFile(failure) ? Why.FILE_GONE : Why.MALFORMED;
	}

	/** A file's id is good for one bot only, and for the kind of message it came in. */
	private static boolean isUnknownFile(ApiFailure failure) {
		return failure.says("wrong file identifier") || failure.says("wrong remote file")
				|| failure.says("wrong file_id") || failure.says("can't use file of type")
				|| failure.says("file_reference") || failure.says("file reference");
	}

	private static Why whyForbidden(ApiFailure failure) {
		if (failure.says("blocked by the user")) {
			return Why.BLOCKED;
		}
		if (failure.says("deactivated")) {
			return Why.DEACTIVATED;
		}
		return failure.says("can't initiate conversation") ? Why.NEVER_STARTED : Why.CHAT_GONE;
	}

}
