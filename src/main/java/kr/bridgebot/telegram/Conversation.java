package kr.bridgebot.telegram;

import java.util.ArrayList;
import java.util.List;
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
				return say(Reply.say(why), profile, place);
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
		if (inbound instanceof Inbound.Said said && !said.place().group()
				&& said.words().plain().startsWith("/start")) {
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
		say(replies, presses);
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
			case Happening.Offered offered -> say(reply, offered.profile(), offered.place());
			case Happening.Declined declined -> say(reply, declined.profile(), declined.place());
			default -> Reply.nothing();
		};
	}

	private Reply say(Reply reply, Inbound inbound) {
		say(List.of(reply), List.of(inbound));
		return reply;
	}

	private Reply say(Reply reply, Profile profile, Place place) {
		this.outbox.reply(reply, place, this.switchboard.whoIs(profile), null);
		return reply;
	}

	/** Most presses are answered by their toast alone: then there is nothing to queue. */
	private void say(List<Reply> replies, List<? extends Inbound> inbounds) {
		List<Outbox.Answer> answers = new ArrayList<>();
		for (int i = 0; i < replies.size(); i++) {
			Inbound inbound = inbounds.get(i);
			// A press has a toast for its notice, which would else be said a second time.
			Reply reply = (inbound instanceof Inbound.Pressed) ? replies.get(i).withoutNotice() : replies.get(i);
			if (hasWords(reply)) {
				Long pressed = (inbound instanceof Inbound.Pressed press) ? press.card() : null;
				answers
					.add(new Outbox.Answer(reply, inbound.place(), this.switchboard.whoIs(inbound.profile()), pressed));
			}
		}
		if (!answers.isEmpty()) {
			this.outbox.reply(answers);
		}
	}

	private static boolean hasWords(Reply reply) {
		return reply.notice() != null || reply.replacement() != null || !reply.cards().isEmpty()
				|| !reply.attachments().isEmpty() || !reply.footing().former().isEmpty();
	}

}
