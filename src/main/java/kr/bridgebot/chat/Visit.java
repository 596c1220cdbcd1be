package kr.bridgebot.chat;

import java.time.Instant;
import kr.bridgebot.shared.Actor;

/**
 * Somebody is at the door: who, where, and when.
 *
 * @param actor what the forum knows of the person
 * @param profile what the messenger tells of the person
 * @param place where they speak, and where the reply goes
 * @param at when the bot took it up
 */
public record Visit(Actor actor, Profile profile, Place place, Instant at) {
}
