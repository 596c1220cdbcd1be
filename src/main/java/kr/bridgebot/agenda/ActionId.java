package kr.bridgebot.agenda;

import java.util.UUID;

/**
 * Identifies an action item.
 *
 * @param value time-ordered, made by {@link kr.bridgebot.shared.Ids}
 */
public record ActionId(UUID value) {

}
