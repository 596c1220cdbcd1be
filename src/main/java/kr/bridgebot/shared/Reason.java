package kr.bridgebot.shared;

/**
 * Why something is refused, in the reader's words. Each feature has one enum of its own;
 * the text stands under {@code refusal.<NAME>}.
 */
public interface Reason {

	/** The constant's name, unique over all features. */
	String name();

}
