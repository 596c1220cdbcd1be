package kr.bridgebot.delivery;

import java.time.Instant;
import java.time.ZoneId;
import kr.bridgebot.chat.Place;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * For whose eyes a card is painted.
 *
 * @param place where it will be shown
 * @param language the reader's; in a group the forum's own
 * @param zone where the reader reads times
 * @param reader the member who reads it, also when somebody else is concerned; null in a
 * group
 * @param at when it is painted
 */
public record Reader(Place place, Language language, ZoneId zone, @Nullable MemberId reader, Instant at) {
}
