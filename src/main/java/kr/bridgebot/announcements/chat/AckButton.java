package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.Acknowledged;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.Receipts;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Confirms that somebody has read an announcement. */
@Component
class AckButton implements ButtonHandler<AckButton.Press> {

	private final Receipts receipts;

	private final MemberRegister register;

	AckButton(Receipts receipts, MemberRegister register) {
		this.receipts = receipts;
		this.register = register;
	}

	/**
	 * Which version of which one.
	 *
	 * @param recipient in whose name; null for whoever presses, as in a group
	 */
	@Payload.Code("nok")
	record Press(AnnouncementId announcement, int version, @Nullable MemberId recipient) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		MemberId self = visit.actor().member();
		if (self == null) {
			return Reply.alert(Text.of("chat.command.stranger"));
		}
		MemberId recipient = (press.recipient() == null) ? self : press.recipient();
		Acknowledged done = this.receipts.acknowledge(press.announcement(), press.version(), recipient, visit.actor());
		return switch (done.outcome()) {
			case DONE -> Reply.notice(saved(done, recipient.equals(self)));
			case ALREADY -> Reply.notice(Text.of("announcement.ack.already"));
			case REPLACED -> Reply.alert(Text.of("announcement.ack.replaced"));
			case WITHDRAWN -> Reply.alert(Text.of("announcement.ack.withdrawn"));
		};
	}

	private Text saved(Acknowledged done, boolean own) {
		if (done.receipt().late()) {
			return Text.of("announcement.ack.late", "due", done.due());
		}
		return own ? Text.of("announcement.ack.saved") : Text.of("announcement.ack.theirs", "member",
				this.register.find(done.member()).map(Person::salutation).orElse(Text.of("person.erased")));
	}

}
