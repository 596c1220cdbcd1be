package kr.bridgebot.delivery;

import java.util.Objects;
import java.util.UUID;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.delivery.Outbox.Answer;
import kr.bridgebot.delivery.Posting.Row;
import kr.bridgebot.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rows that bring what a handler replied: the changed card, new cards, files, and the
 * earlier messages that lose their buttons. The first of the new cards, or the changed
 * one when there is none, is the one that was promised to whoever keeps its buttons true.
 */
@Component
class Replies {

	private final Pen pen;

	Replies(Pen pen) {
		this.pen = pen;
	}

	void add(Answer answer, Posting posting) {
		Reply reply = (answer.pressed() != null) ? answer.reply() : answer.reply().withNoticeSaid();
		Tongue tongue = new Tongue(answer.actor().language(), answer.actor().zone());
		UUID beside = Ids.next();
		UUID id = Objects.requireNonNullElseGet(reply.footing().message(), Ids::next);
		if (reply.replacement() != null) {
			say(reply.cards().isEmpty() ? id : beside, reply.replacement(), answer.pressed(), answer, tongue, posting);
		}
		for (Card card : reply.cards()) {
			say(id, card, null, answer, tongue, posting);
			id = Ids.next();
		}
		for (Attachment attachment : reply.attachments()) {
			posting.add(new Row(Ids.next(), null, 0, answer.actor().member(), answer.place(), Kind.FILE,
					this.pen.write(attachment, tongue, posting), null, null, null));
		}
		Long replaced = (reply.replacement() != null) ? answer.pressed() : null;
		reply.footing()
			.former()
			.forEach((former) -> posting.add(new Row(Ids.next(), null, 0, answer.actor().member(),
					Place.privately(answer.actor().account()), Kind.BARE, null, null, replaced, former, null, true)));
	}

	private void say(UUID id, Card card, @Nullable Long pressed, Answer answer, Tongue tongue, Posting posting) {
		UUID content = this.pen.write(card, tongue, posting);
		if (content != null) {
			posting.add(new Row(id, null, 0, answer.actor().member(), answer.place(),
					(pressed != null) ? Kind.EDIT : Kind.POST, content, null, pressed, null));
		}
	}

}
