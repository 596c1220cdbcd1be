package kr.bridgebot.errands;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.shared.Actor;

/**
 * Tells what waits for a person in one feature. A feature answers with a bean of this
 * type; beans are the registry.
 */
public interface Errands {

	/**
	 * What waits for this person now, in their own name and their office's. A fixed
	 * number of statements, whatever there is to do.
	 */
	List<Errand> of(Actor actor, Instant now);

}
