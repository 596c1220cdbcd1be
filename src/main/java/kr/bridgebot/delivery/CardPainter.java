package kr.bridgebot.delivery;

import java.util.Collection;
import java.util.Map;
import kr.bridgebot.chat.Card;

/**
 * Paints one kind of living card from the present state. Called in a read transaction
 * just before sending or editing, never from a press.
 */
public interface CardPainter {

	/** The kind it paints; exactly one painter a kind. */
	String kind();

	/**
	 * Paints several cards at once, so that the database is asked once.
	 * @return the cards; one that is left out is not sent (what it would say no longer
	 * makes sense) and, when already shown, left as it is
	 */
	Map<Painting, Card> paint(Collection<Painting> paintings);

	/**
	 * One card for one reader.
	 *
	 * @param card what to paint
	 * @param reader for whom
	 * @param shown whether it was sent before and is now edited: a reminder that has
	 * become needless is not sent, but once sent it shows what became of it
	 */
	record Painting(CardRef card, Reader reader, boolean shown) {
	}

}
