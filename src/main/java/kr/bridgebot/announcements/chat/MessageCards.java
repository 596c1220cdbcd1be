package kr.bridgebot.announcements.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.RecipientCard;
import kr.bridgebot.announcements.RecipientCard.Audience;
import kr.bridgebot.announcements.RecipientCard.Look;
import kr.bridgebot.announcements.RecipientCard.Receipt;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Text;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paints what recipients, groups and the channel see of an announcement. */
@Component
class MessageCards {

	private final MessageLines lines;

	private final MessageFrames frames;

	private final MemberRegister register;

	MessageCards(MessageLines lines, MessageFrames frames, MemberRegister register) {
		this.lines = lines;
		this.frames = frames;
		this.register = register;
	}

	/** Everybody who is spoken of in these cards; one statement. */
	Map<MemberId, Person> people(Collection<RecipientCard> cards) {
		Set<MemberId> named = new HashSet<>();
		for (RecipientCard card : cards) {
			MemberId recipient = card.recipient();
			if (recipient != null) {
				named.add(recipient);
			}
			Receipt receipt = card.receipt();
			MemberId by = (receipt == null) ? null : receipt.by();
			if (by != null) {
				named.add(by);
			}
		}
		return this.register.find(named);
	}

	/**
	 * One message for one reader.
	 * @param reader the member who reads it, maybe the recipient's assistant; null in a
	 * group and in a channel
	 */
	Card card(RecipientCard shown, @Nullable MemberId reader, Instant at, Map<MemberId, Person> people) {
		return card(shown, reader, at, people,
				new AckButton.Press(shown.announcement(), shown.version(), shown.recipient()));
	}

	/** The same to be looked at before anybody gets it: its key confirms nothing. */
	Card sample(RecipientCard shown, @Nullable MemberId reader, Instant at, Map<MemberId, Person> people) {
		return card(shown, reader, at, people, new SampleButton.Press());
	}

	private Card card(RecipientCard shown, @Nullable MemberId reader, Instant at, Map<MemberId, Person> people,
			Payload confirms) {
		if (shown.look() != Look.PRESENT) {
			return pictured(Card.of(past(shown)), shown);
		}
		Text member = isForeign(shown, reader) ? name(shown.recipient(), people) : null;
		boolean names = isRoomForNames(shown, reader, people);
		List<@Nullable Text> lines = new ArrayList<>();
		lines.add(shown.first() ? head(shown) : null);
		lines.add((member == null || !shown.first() || !names) ? null : MessageLines.of(member));
		lines.add(Text.formatted(shown.html()));
		lines.add(shown.last() ? receipt(shown, reader, at, people, names) : null);
		Card card = pictured(Card.of(Text.lasting(spaced(lines))), shown);
		Text label = (member == null) ? Text.of("announcement.button.ack")
				: Text.of("announcement.button.ack.theirs", "member", member);
		return card.row(shown.asks() ? Button.press(label, confirms, Button.Style.YES) : null);
	}

	/** The same to whoever has not confirmed it yet: how it begins, and the key. */
	Card nudge(RecipientCard shown, @Nullable MemberId reader, Instant at, Map<MemberId, Person> people) {
		if (shown.look() != Look.PRESENT) {
			return Card.of(past(shown));
		}
		Text member = isForeign(shown, reader) ? name(shown.recipient(), people) : null;
		List<@Nullable Text> lines = new ArrayList<>();
		lines.add(Text.of((shown.receipt() == null) ? "announcement.nudge" : "announcement.nudged", "sender",
				this.lines.sender(shown.scope())));
		lines.add((member == null) ? null : MessageLines.of(member));
		lines.add(Text.of("announcement.form.text", "text", Lines.excerpt(plain(shown.html()), Lines.EXCERPT)));
		lines.add(receipt(shown, reader, at, people, true));
		Text label = (member == null) ? Text.of("announcement.button.ack")
				: Text.of("announcement.button.ack.theirs", "member", member);
		return Card.of(Text.lasting(Lines.lines(lines)))
			.row(shown.asks() ? Button.press(label,
					new AckButton.Press(shown.announcement(), shown.version(), shown.recipient()), Button.Style.YES)
					: null);
	}

	/** The letters alone of what {@link kr.bridgebot.chat.Words} made. */
	private static String plain(String html) {
		return html.replaceAll("<[^<>]*>", "")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&amp;", "&");
	}

	/** What does not hold any more says only that. */
	private Text past(RecipientCard shown) {
		String key = (shown.look() == Look.REPLACED) ? "announcement.former" : "announcement.withdrawn";
		return Text.of(key, "sender", this.lines.sender(shown.scope()));
	}

	/** What was sent as a picture stays one; a reminder of it never was. */
	private static Card pictured(Card card, RecipientCard shown) {
		Attachment.Kept picture = shown.picture();
		return (picture == null) ? card : card.withPicture(picture);
	}

	/**
	 * Whether names fit beside the words: somebody may have named an assistant, or been
	 * given a longer title, only after the words were measured.
	 */
	private boolean isRoomForNames(RecipientCard shown, @Nullable MemberId reader, Map<MemberId, Person> people) {
		boolean foreign = isForeign(shown, reader);
		MemberId by = (shown.receipt() == null) ? null : shown.receipt().by();
		if (!foreign && (by == null || by.equals(shown.recipient()))) {
			return true;
		}
		int around = this.frames.aroundWithNames(shown.kind(), shown.version(), shown.scope(),
				foreign ? known(shown.recipient(), people) : List.of(), known(by, people));
		return plain(shown.html()).length() + around <= shown.limit();
	}

	/** Nobody confirms anything in a channel. */
	private Text head(RecipientCard shown) {
		boolean asks = shown.kind() != AnnouncementKind.RECEIPT || shown.audience() != Audience.CHANNEL;
		return this.lines.head(asks ? shown.kind() : AnnouncementKind.GENERAL, shown.version(), shown.scope());
	}

	private static List<Person> known(@Nullable MemberId member, Map<MemberId, Person> people) {
		return Stream.ofNullable(member).map(people::get).filter(Objects::nonNull).toList();
	}

	private static @Nullable Text receipt(RecipientCard shown, @Nullable MemberId reader, Instant at,
			Map<MemberId, Person> people, boolean names) {
		Receipt receipt = shown.receipt();
		if (receipt == null) {
			Instant due = shown.due();
			if (due == null || shown.audience() == Audience.CHANNEL) {
				return null;
			}
			return MessageLines.due(due, !due.isAfter(at));
		}
		Text line;
		MemberId by = receipt.by();
		if (names && isForeign(shown, reader)) {
			line = MessageLines.confirmedTheirs(name(shown.recipient(), people), receipt.at());
		}
		else if (names && by != null && !by.equals(shown.recipient())) {
			line = MessageLines.confirmedBy(name(by, people), receipt.at());
		}
		else {
			line = MessageLines.confirmed(receipt.at());
		}
		return receipt.late() ? MessageLines.late(line) : line;
	}

	/** Whether somebody reads what another was sent. */
	private static boolean isForeign(RecipientCard shown, @Nullable MemberId reader) {
		return shown.audience() == Audience.PERSON && reader != null && !reader.equals(shown.recipient());
	}

	private static Text name(@Nullable MemberId member, Map<MemberId, Person> people) {
		Person person = (member == null) ? null : people.get(member);
		return (person == null) ? Text.of("person.erased") : person.salutation();
	}

	private static Text spaced(List<@Nullable Text> lines) {
		List<Text> there = new ArrayList<>();
		for (Text line : lines) {
			if (line != null) {
				there.add(line);
			}
		}
		return Text.joined(MessageLines.GAP, there);
	}

}
