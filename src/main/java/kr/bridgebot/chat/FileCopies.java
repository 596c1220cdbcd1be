package kr.bridgebot.chat;

import java.util.Optional;
import java.util.UUID;

/** Where the copies of kept files are, and how the messenger finds the same files. */
public interface FileCopies {

	/**
	 * Reads a copy; not within a transaction, it may be large.
	 * @return the bytes; none at all when it is there no longer
	 */
	byte[] read(UUID copy);

	/** By what the messenger finds it, as far as was written down. */
	Optional<String> source(UUID copy);

	/**
	 * Writes down by what the messenger finds a file from now on. One that is kept no
	 * longer stays unknown.
	 */
	void known(UUID copy, String source);

}
