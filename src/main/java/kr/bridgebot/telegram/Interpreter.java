package kr.bridgebot.telegram;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Words;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.telegram.Arrival.Happening;
import kr.bridgebot.telegram.Arrival.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an update means. Bots, channels and anonymous administrators are nobody:
 * only a person with an account of their own is listened to.
 */
final class Interpreter {

	private static final long ANONYMOUS_ADMINISTRATOR = 1087968824L;

	private static final Set<String> ABSENT = Set.of("left", "kicked");

	private static final Pattern ADDRESSED = Pattern.compile("/\\w+@(\\w+)", Pattern.UNICODE_CHARACTER_CLASS);

	/** Telegram keeps no name of a picture, and turns each into this kind. */
	private static final String PICTURE = "photo.jpg";

	private static final Happening NOTHING = new Happening.Nothing();

	private final BotIdentity bot;

	Interpreter(BotIdentity bot) {
		this.bot = bot;
	}

	Arrival read(Update update) {
		Update.Press press = update.callbackQuery();
		if (press != null) {
			return new Arrival(update.id(), Kind.PRESS, press.from().id(), press.id(), meaningOf(press));
		}
		Update.Message message = update.message();
		if (message != null) {
			return new Arrival(update.id(), Kind.MESSAGE, message.chat().id(), null, meaningOf(message));
		}
		Update.Membership membership = update.myChatMember();
		if (membership != null) {
			return new Arrival(update.id(), Kind.MEMBERSHIP, membership.chat().id(), null, meaningOf(membership));
		}
		return new Arrival(update.id(), Kind.OTHER, 0, null, NOTHING);
	}

	private static Happening meaningOf(Update.Press press) {
		Update.Message card = press.message();
		if (card == null || press.data() == null || !isPerson(press.from())) {
			return NOTHING;
		}
		Place place = placeOf(card);
		if (place == null) {
			return NOTHING;
		}
		Long known = (card.date() == 0) ? null : Long.valueOf(card.messageId());
		return new Happening.Spoken(new Inbound.Pressed(profileOf(press.from()), place, press.data(), known));
	}

	private Happening meaningOf(Update.Message message) {
		if (message.migrateToChatId() != null) {
			return new Happening.GroupMoved(message.chat().id(), message.migrateToChatId());
		}
		if (message.migrateFromChatId() != null) {
			return new Happening.GroupMoved(message.migrateFromChatId(), message.chat().id());
		}
		Place place = placeOf(message);
		Update.User from = message.from();
		if (place == null || from == null || message.senderChat() != null || !isPerson(from)) {
			return NOTHING;
		}
		Profile profile = profileOf(from);
		Words words = message.words();
		if (words != null) {
			return isForAnother(words.plain()) ? NOTHING
					: new Happening.Spoken(new Inbound.Said(profile, place, words));
		}
		return place.group() ? NOTHING : fileIn(message, profile, place);
	}

	private static Happening fileIn(Update.Message message, Profile profile, Place place) {
		Update.Document file = message.document();
		if (file != null) {
			String name = (file.fileName() == null) ? "" : file.fileName();
			return new Happening.Offered(profile, place, file.fileId(), name, file.fileSize(), false,
					message.wordsBelow());
		}
		Update.PhotoSize picture = message.picture();
		return (picture == null) ? NOTHING : new Happening.Offered(profile, place, picture.fileId(), PICTURE,
				picture.fileSize(), true, message.wordsBelow());
	}

	private static Happening meaningOf(Update.Membership membership) {
		Update.Chat chat = membership.chat();
		String status = (membership.newChatMember() == null) ? null : membership.newChatMember().status();
		if (status == null) {
			return NOTHING;
		}
		boolean absent = ABSENT.contains(status);
		if (chat.isPrivate()) {
			return new Happening.StandingChanged(chat.id(), absent ? Standing.BLOCKED : Standing.ACTIVE);
		}
		if (!chat.isGroup()) {
			return NOTHING;
		}
		return absent ? new Happening.GroupLeft(chat.id()) : new Happening.StandingChanged(chat.id(), Standing.ACTIVE);
	}

	/**
	 * Whether this is a command which names the bot it is meant for, and names another.
	 */
	private boolean isForAnother(String text) {
		Matcher addressed = ADDRESSED.matcher(text);
		return addressed.lookingAt() && !this.bot.isCalled(addressed.group(1));
	}

	private static @Nullable Place placeOf(Update.Message message) {
		Update.Chat chat = message.chat();
		if (chat.isPrivate()) {
			return Place.privately(chat.id());
		}
		// Outside of topics the thread id merely names what is replied to.
		Integer topic = message.isTopicMessage() ? message.messageThreadId() : null;
		return chat.isGroup() ? new Place(chat.id(), topic, true) : null;
	}

	private static boolean isPerson(Update.User user) {
		return !user.isBot() && user.id() != ANONYMOUS_ADMINISTRATOR;
	}

	private static Profile profileOf(Update.User user) {
		String first = (user.firstName() == null) ? "" : user.firstName();
		String name = (user.lastName() == null) ? first : first + " " + user.lastName();
		return new Profile(user.id(), name.strip(), user.languageCode());
	}

}
