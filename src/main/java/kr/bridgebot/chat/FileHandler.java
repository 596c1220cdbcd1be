package kr.bridgebot.chat;

import kr.bridgebot.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Takes files that people send in private. */
public interface FileHandler {

	/** Whether files of this person are for this handler. */
	boolean isFor(Actor actor);

	/**
	 * Says no before the file is fetched.
	 * @param name as the sender's device calls it
	 * @param bytes its size as the messenger tells
	 * @return null when the file is welcome, else why it is not
	 */
	@Nullable Text objection(String name, long bytes);

	/** Takes the file within the caller's transaction. */
	Reply on(Upload upload, Visit visit);

}
