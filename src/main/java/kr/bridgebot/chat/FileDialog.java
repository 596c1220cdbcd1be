package kr.bridgebot.chat;

import org.jspecify.annotations.Nullable;

/**
 * An open question that a file or a picture answers as well as words do. While it is
 * open, whatever file the person sends goes to it and to no {@link FileHandler}.
 *
 * @param <S> what is remembered between question and answer
 */
public interface FileDialog<S> extends Dialog<S> {

	/**
	 * Says no before the file is fetched; the question stays open.
	 * @param name as the sender's device calls it
	 * @param bytes its size as the messenger tells
	 * @return null when the file is welcome, else why it is not
	 */
	@Nullable Text objection(String name, long bytes, S state);

	/**
	 * Takes the file, and what is written below it, within the caller's transaction. The
	 * dialog is over afterwards, unless the reply asks again or opens another one.
	 */
	Reply on(Upload upload, S state, Visit visit);

}
