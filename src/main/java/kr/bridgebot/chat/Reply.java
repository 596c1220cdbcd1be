package kr.bridgebot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
 * @param footing which messages of the chat it takes the place of
 */
public record Reply(@Nullable Text notice, boolean alert, @Nullable Card replacement, List<Card> cards,
		List<Attachment> attachments, @Nullable Object question, Turn turn, @Nullable Refusal refusal,
		Footing footing) {

	/** What becomes of the dialog that was open when the person spoke. */
	public enum Turn {

		/** A dialog's answer and a command close it, anything else leaves it as it is. */
		BY_ITSELF,
		/** The dialog asks again. */
		AGAIN,
		/** The dialog is over. */
		OVER

	}

	/**
	 * Which messages of the chat a reply takes the place of. Its main card is the first
	 * new one or, where there is none, the replacement.
	 *
	 * @param as what the main card stands for in the chat: of such cards only the newest
	 * keeps its buttons; null when nothing will take its place
	 * @param message by which the main card is found again; null when it need not be
	 * @param former by which earlier messages are found that lose their buttons now, all
	 * but the one that the reply itself replaces
	 */
	public record Footing(@Nullable String as, @Nullable UUID message, Set<UUID> former) {

		private static final Footing NONE = new Footing(null, null, Set.of());

	}

	private static final Reply NOTHING = new Reply(null, false, null, List.of(), List.of(), null, Turn.BY_ITSELF, null,
			Footing.NONE);

	/** Silence; a press is still answered, without words. */
	public static Reply nothing() {
		return NOTHING;
	}

	/** A short notice over the chat. */
	public static Reply notice(Text notice) {
		return NOTHING.andNotice(notice);
	}

	/** A notice that stays until it is tapped away. */
	public static Reply alert(Text notice) {
		return new Reply(notice, true, null, List.of(), List.of(), null, Turn.BY_ITSELF, null, Footing.NONE);
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
		return new Reply(null, false, null, List.of(), List.of(), null, Turn.BY_ITSELF, refusal, Footing.NONE);
	}

	public Reply andSay(Card card) {
		List<Card> more = new ArrayList<>(this.cards);
		more.add(card);
		return new Reply(this.notice, this.alert, this.replacement, List.copyOf(more), this.attachments, this.question,
				this.turn, this.refusal, this.footing);
	}

	public Reply andReplace(Card card) {
		return new Reply(this.notice, this.alert, card, this.cards, this.attachments, this.question, this.turn,
				this.refusal, this.footing);
	}

	public Reply andNotice(Text text) {
		return new Reply(text, this.alert, this.replacement, this.cards, this.attachments, this.question, this.turn,
				this.refusal, this.footing);
	}

	public Reply andAttach(Attachment attachment) {
		List<Attachment> more = new ArrayList<>(this.attachments);
		more.add(attachment);
		return new Reply(this.notice, this.alert, this.replacement, this.cards, List.copyOf(more), this.question,
				this.turn, this.refusal, this.footing);
	}

	/**
	 * Opens a dialog: the person's next free text goes to the one whose
	 * {@link Dialog#state()} this is. One at a time: a former one is closed.
	 * @param state a record, kept in the database as JSON until answered
	 */
	public Reply andAsk(Object state) {
		return new Reply(this.notice, this.alert, this.replacement, this.cards, this.attachments, state, this.turn,
				this.refusal, this.footing);
	}

	/** The dialog that is open stays so, with the state it had. */
	public Reply again() {
		return turning(Turn.AGAIN);
	}

	/** The dialog that was open is over. */
	public Reply over() {
		return turning(Turn.OVER);
	}

	/**
	 * The main card takes the place of the former one of this name in the chat, which
	 * loses its buttons. Holds in private chats; a group keeps all its cards.
	 * @param name one word, the same for all cards of which one is enough
	 */
	public Reply standingAs(String name) {
		return on(new Footing(name, this.footing.message(), this.footing.former()));
	}

	/** The same without the notice, where that was shown already. */
	public Reply withoutNotice() {
		return new Reply(null, false, this.replacement, this.cards, this.attachments, this.question, this.turn,
				this.refusal, this.footing);
	}

	/**
	 * The same with its notice as words: they head the main card, where there is one.
	 */
	public Reply withNoticeSaid() {
		Text said = this.notice;
		if (said == null) {
			return this;
		}
		Card main = main();
		return (main == null) ? withoutNotice().andSay(Card.of(said)) : withoutNotice()
			.withMain(new Card(Text.joined("\n\n", List.of(said, main.body())), main.rows(), main.picture()));
	}

	/** What the reply is about; null when it shows nothing. */
	@Nullable Card main() {
		return this.cards.isEmpty() ? this.replacement : this.cards.getFirst();
	}

	/** The same with another main card. */
	Reply withMain(Card card) {
		if (this.cards.isEmpty()) {
			return andReplace(card);
		}
		List<Card> others = new ArrayList<>(this.cards);
		others.set(0, card);
		return new Reply(this.notice, this.alert, this.replacement, List.copyOf(others), this.attachments,
				this.question, this.turn, this.refusal, this.footing);
	}

	/** The same, finding its main card and others by these. */
	Reply found(@Nullable UUID message, Set<UUID> former) {
		return on(new Footing(this.footing.as(), message, Set.copyOf(former)));
	}

	private Reply on(Footing other) {
		return new Reply(this.notice, this.alert, this.replacement, this.cards, this.attachments, this.question,
				this.turn, this.refusal, other);
	}

	private Reply turning(Turn next) {
		return new Reply(this.notice, this.alert, this.replacement, this.cards, this.attachments, this.question, next,
				this.refusal, this.footing);
	}

}
