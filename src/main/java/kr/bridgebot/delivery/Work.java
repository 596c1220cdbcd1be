package kr.bridgebot.delivery;

import java.time.Instant;
import java.util.UUID;
import kr.bridgebot.chat.Place;
import org.jspecify.annotations.Nullable;

/** Something the courier has taken on: a row of the outbox, or a card to be redrawn. */
sealed interface Work {

	Place place();

	/**
	 * A row of the outbox, claimed for sending.
	 *
	 * @param content what it says; null for a living card
	 * @param card which card it shows; null for fixed words
	 * @param version the card's own row, for a living card
	 * @param target the message that an edit changes or that loses its buttons; null when
	 * there is none
	 * @param notBefore when it became due
	 * @param attempts how often it was claimed, this time included: whoever writes the
	 * result must still find this number
	 * @param doubts how often nobody knew whether it had arrived
	 * @param plain whether it goes without markup
	 * @param mailing with what else it is held and withdrawn; null when with nothing
	 */
	record Parcel(UUID id, Place place, Lane lane, Kind kind, @Nullable UUID content, @Nullable CardRef card,
			@Nullable CardVersion version, @Nullable Long target, Instant notBefore, @Nullable Instant expires,
			int attempts, int doubts, boolean plain, @Nullable UUID mailing) implements Work {

		Parcel of(@Nullable CardVersion other) {
			return new Parcel(this.id, this.place, this.lane, this.kind, this.content, this.card, other, this.target,
					this.notBefore, this.expires, this.attempts, this.doubts, this.plain, this.mailing);
		}

		Parcel doubted() {
			return new Parcel(this.id, this.place, this.lane, this.kind, this.content, this.card, this.version,
					this.target, this.notBefore, this.expires, this.attempts, this.doubts + 1, this.plain,
					this.mailing);
		}

		Parcel plainly() {
			return new Parcel(this.id, this.place, this.lane, this.kind, this.content, this.card, this.version,
					this.target, this.notBefore, this.expires, this.attempts, this.doubts, true, this.mailing);
		}

		Parcel asNewMessage() {
			return new Parcel(this.id, this.place, this.lane, Kind.POST, this.content, this.card, this.version, null,
					this.notBefore, this.expires, this.attempts, this.doubts, this.plain, this.mailing);
		}

		Parcel outsideOfTopics() {
			return new Parcel(this.id, new Place(this.place.chat(), null, this.place.group()), this.lane, this.kind,
					this.content, this.card, this.version, this.target, this.notBefore, this.expires, this.attempts,
					this.doubts, this.plain, this.mailing);
		}

	}

	/**
	 * A card that is shown somewhere and has changed since.
	 *
	 * @param shown the hash of what it shows
	 * @param failures how often in a row it could not be edited
	 */
	record Redraw(CardVersion version, CardRef card, Place place, long message, @Nullable String shown,
			int failures) implements Work {
	}

	/**
	 * A card as it stood when it was claimed.
	 *
	 * @param id its row
	 * @param revision grows with every change of what it shows: when it has grown
	 * meanwhile, what went out is out of date again
	 * @param shown whether some message showed it
	 */
	record CardVersion(UUID id, long revision, boolean shown) {
	}

}
