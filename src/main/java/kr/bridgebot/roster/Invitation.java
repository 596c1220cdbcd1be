package kr.bridgebot.roster;

import java.util.List;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.members.Person;

/**
 * A link to be passed on.
 *
 * @param person who has linked no account yet
 * @param committees where they sit today
 * @param link usable once
 */
public record Invitation(Person person, List<Committee> committees, String link) {
}
