package kr.bridgebot.delivery;

import java.util.UUID;

/**
 * Names a living card: one that shows the present state of a thing whenever it is sent
 * and is edited in place when the thing changes.
 *
 * @param kind which painter paints it, e.g. {@code seminar.invitation}
 * @param subject the thing it shows
 * @param about whom it concerns among those who get such a card: a member or a committee
 */
public record CardRef(String kind, UUID subject, UUID about) {
}
