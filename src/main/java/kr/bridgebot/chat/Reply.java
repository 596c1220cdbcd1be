package kr.bridgebot.chat;

import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a handler answers. It is data: nothing is sent before the transaction that the
 * handler ran in is committed.
 *
 * @param notice shown for a moment over the chat in answer to a press, at most 200
 * characters; after a typed message it is said as a message
 * @param alert whether the notice stays until it is tapped away
 * @param replacement takes the place of the card whose button was pressed
 * @param cards new messages, in order
 * @param attachments files, after the cards
 * @param question the state of a dialog that is open from now on: the next free text goes
 * to the {@link Dialog} of this type
 * @param turn what becomes of the dialog that was open before
 * @param refusal set when a rule said no: takes the place of everything else
 */
public record Reply(@Nullable Text notice, boolean alert, @Nullable Card replacement, List<Card> cards,
		List<Attachment> attachments, @Nullable Object question, Turn turn, @Nullable Refusal refusal) {

	/** What becomes of the dialog that was open when the person spoke. */
	public enum Turn {

		/** A dialog's answer and a command close it, anything else leaves it as it is. */
		BY_ITSELF,
		/** The dialog asks again. */
		AGAIN,
		/** The dialog is over. */
		OVER

	}

	private static final Reply NOTHING = new Reply(null, false, null, List.of(), List.of(), null, Turn.BY_ITSELF, null);

	/** Silence; a press is still answered, without words. */
	public static Reply nothing() {
		return NOTHING;
	}

	/** A short notice over the chat. */
	public static Reply notice(Text notice) {
		return new Reply(notice, false, null, List.of(), List.of(), null, Turn.BY_ITSELF, null);
	}

	/** A notice that stays until it is tapped away. */
	public static Reply alert(Text notice) {
		return new Reply(notice, true, null, List.of(), List.of(), null, Turn.BY_ITSELF, null);
	}

	public static Reply say(Text text) {
		return say(Card.of(text));
	}

	public static Reply say(Card card) {
		return NOTHING.andSay(card);
	}

	/** Changes the card that was pressed; where there is none, says it anew. */
	public static Reply replace(Card card) {
		return NOTHING.andReplace(card);
	}

	public static Reply refusing(Refusal refusal) {
		return new Reply(null, false, null, List.of(), List.of(), null, Turn.BY_ITSELF, refusal);
	}

	public Reply andSay(Card card) {
		List<Card> more = new ArrayList<>(this.cards);
		more.add(card);
		return new Reply(this.notice, this.alert, this.replacement, List.copyOf(more), this.attachments, this.question,
				this.turn, this.refusal);
	}

	public Reply andReplace(Card card) {
		return new Reply(this.notice, this.alert, card, this.cards, this.attachments, this.question, this.turn,
				this.refusal);
	}

	public Reply andNotice(Text text) {
		return new Reply(text, this.alert, this.replacement, this.cards, this.attachments, this.question, this.turn,
				this.refusal);
	}

	public Reply andAttach(Attachment attachment) {
		List<Attachment> more = new ArrayList<>(this.attachments);
		more.add(attachment);
		return new Reply(this.notice, this.alert, this.replacement, this.cards, List.copyOf(more), this.question,
				this.turn, this.refusal);
	}

	/**
	 * Opens a dialog: the person's next free text goes to the one whose
	 * {@link Dialog#state()} this is. One at a time: a former one is closed.
	 * @param state a record, kept in the database as JSON until answered
	 */
	public Reply andAsk(Object state) {
		return new Reply(this.notice, this.alert, this.replacement, this.cards, this.attachments, state, this.turn,
				this.refusal);
	}

	/** The dialog that is open stays so, with the state it had. */
	public Reply again() {
		return turning(Turn.AGAIN);
	}

	/** The dialog that was open is over. */
	public Reply over() {
		return turning(Turn.OVER);
	}

	private Reply turning(Turn next) {
		return new Reply(this.notice, this.alert, this.replacement, this.cards, this.attachments, this.question, next,
				this.refusal);
	}

}
