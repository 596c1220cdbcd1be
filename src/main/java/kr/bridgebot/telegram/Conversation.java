package kr.bridgebot.telegram;

import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.GroupWatcher;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Switchboard;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.delivery.Reachability;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.telegram.Arrival.Happening;
import org.jspecify.annotations.Nullable;

/**
 * Lets the forum hear what happens in Telegram, and queues what it says to that. The
 * network is not touched.
 */
final class Conversation implements Effects {

	private final Switchboard switchboard;

	private final Outbox outbox;

	private final Reachability reachability;

	private final List<GroupWatcher> watchers;

	Conversation(Switchboard switchboard, Outbox outbox, Reachability reachability, List<GroupWatcher> watchers) {
		this.switchboard = switchboard;
		this.outbox = outbox;
		this.reachability = reachability;
		this.watchers = watchers;
	}

	@Override
	public Reply of(Happening happening) {
		switch (happening) {
			case Happening.Spoken(Inbound inbound) -> {
				return answer(inbound);
			}
			case Happening.Declined(Profile profile, Place place, var why) -> {
				return say(Reply.say(why), profile, place, null);
			}
			case Happening.GroupMoved(long from, long to) -> {
				this.reachability.moved(from, to);
				this.watchers.forEach((watcher) -> watcher.groupMoved(from, to));
			}
			case Happening.GroupLeft(long chat) -> this.watchers.forEach((watcher) -> watcher.groupLeft(chat));
			case Happening.StandingChanged(long chat, Standing standing) -> this.reachability.learn(chat, standing);
			case Happening.Offered offered ->
				throw new IllegalStateException("the file is still at Telegram's: " + offered.bytes());
			case Happening.Nothing _ -> {
			}
		}
		return Reply.nothing();
	}

	private Reply answer(Inbound inbound) {
		if (inbound instanceof Inbound.Said said && !said.place().group() && said.text().startsWith("/start")) {
			this.reachability.learn(said.place().chat(), Standing.ACTIVE);
		}
		Reply reply = this.switchboard.answer(inbound);
		if (reply.refusal() != null) {
			throw reply.refusal();
		}
		return say(reply, inbound);
	}

	@Override
	public boolean isJoint(Happening happening) {
		return happening instanceof Happening.Spoken(Inbound.Pressed press) && this.switchboard.isJoint(press);
	}

	@Override
	public List<Reply> together(List<Inbound.Pressed> presses) {
		List<Reply> replies = this.switchboard.answerTogether(presses);
		if (replies.size() != presses.size()) {
			throw new IllegalStateException(presses.size() + " presses, but " + replies.size() + " replies");
		}
		for (int i = 0; i < replies.size(); i++) {
			say(replies.get(i), presses.get(i));
		}
		return replies;
	}

	@Override
	public Reply refused(Refusal refusal, Happening happening) {
		return tell(this.switchboard.refused(refusal), happening);
	}

	@Override
	public Reply failed(String incident, Happening happening) {
		return tell(this.switchboard.failed(incident), happening);
	}

	private Reply tell(Reply reply, Happening happening) {
		return switch (happening) {
			case Happening.Spoken(Inbound inbound) -> say(reply, inbound);
			case Happening.Offered offered -> say(asMessage(reply), offered.profile(), offered.place(), null);
			case Happening.Declined declined -> say(asMessage(reply), declined.profile(), declined.place(), null);
			default -> Reply.nothing();
		};
	}

	private Reply say(Reply reply, Inbound inbound) {
		if (inbound instanceof Inbound.Pressed press) {
			return say(reply, press.profile(), press.place(), press.card());
		}
		return say(asMessage(reply), inbound.profile(), inbound.place(), null);
	}

	/** Only a press has something to show a notice on: else it is said. */
	private static Reply asMessage(Reply reply) {
		if (reply.notice() == null) {
			return reply;
		}
		List<Card> cards = new ArrayList<>(reply.cards());
		cards.addFirst(Card.of(reply.notice()));
		return new Reply(null, false, reply.replacement(), List.copyOf(cards), reply.attachments(), reply.question(),
				reply.turn(), reply.refusal());
	}

	private Reply say(Reply reply, Profile profile, Place place, @Nullable Long pressed) {
		if (reply.replacement() != null || !reply.cards().isEmpty() || !reply.attachments().isEmpty()) {
			this.outbox.reply(reply, place, this.switchboard.whoIs(profile), pressed);
		}
		return reply;
	}

}
