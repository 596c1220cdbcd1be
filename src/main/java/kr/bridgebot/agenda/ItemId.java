package kr.bridgebot.agenda;

import java.util.UUID;

/**
 * Identifies an agenda item, from the day it is suggested.
 *
 * @param value time-ordered, made by {@link kr.bridgebot.shared.Ids}
 */
public record ItemId(UUID value) {

}
