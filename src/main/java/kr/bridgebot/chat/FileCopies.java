package kr.bridgebot.chat;

import java.util.UUID;

/** Where the copies of kept files are. */
public interface FileCopies {

	/**
	 * Reads a copy; not within a transaction, it may be large.
	 * @return the bytes; none at all when it is there no longer
	 */
	byte[] read(UUID copy);

}
