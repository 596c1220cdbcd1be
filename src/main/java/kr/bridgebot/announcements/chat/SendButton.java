package kr.bridgebot.announcements.chat;

import java.time.Instant;
import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.Preview;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Sends a draft as its preview showed it. */
@Component
class SendButton implements ButtonHandler<SendButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final Previews previews;

	private final MemberRegister register;

	SendButton(AnnouncementDesk desk, AnnouncementRoom room, Previews previews, MemberRegister register) {
		this.desk = desk;
		this.room = room;
		this.previews = previews;
		this.register = register;
	}

	/** Which draft as seen when, and whether fields without a value may stay blank. */
	@Payload.Code("ns")
	record Press(AnnouncementId announcement, int revision, boolean blanks) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		if (view.state() == AnnouncementState.SCHEDULED || view.version() > 0) {
			return this.room.shown(press.announcement(), visit).andNotice(already(view, visit));
		}
		if (view.state() != AnnouncementState.DRAFT) {
			return this.room.stale(view, false, visit);
		}
		if (view.revision() != press.revision()) {
			return changed(view, visit);
		}
		AnnouncementState state = this.desk.send(press.announcement(), press.revision(), press.blanks(), visit.actor());
		if (state == AnnouncementState.SCHEDULED) {
			AnnouncementView now = this.room.look(press.announcement(), visit);
			Instant leaves = now.leaves();
			return this.room.shown(press.announcement(), visit)
				.andNotice(Text.of("announcement.scheduled", "at", (leaves == null) ? visit.at() : leaves));
		}
		Text sent = Text.of("announcement.sent", "count", view.people());
		return Reply.replace(Card.of(sent)).andNotice(sent);
	}

	private Reply changed(AnnouncementView view, Visit visit) {
		Text notice = Text.of("announcement.send.changed");
		if (!FormCards.missing(view).isEmpty()) {
			return this.room.shown(view.id(), visit).andNotice(notice);
		}
		Preview preview = this.desk.preview(view.id(), visit.actor());
		this.previews.show(preview, view.files(), visit);
		return AnnouncementRoom.below(notice, this.previews.summary(preview, visit)).andNotice(notice);
	}

	/** Who was faster, and when. */
	private Text already(AnnouncementView view, Visit visit) {
		MemberId sender = view.sender();
		Instant sent = view.sentAt();
		Instant at = (sent == null) ? view.since() : sent;
		if (sender != null && sender.equals(visit.actor().member())) {
			return Text.of("announcement.send.already.you", "at", at);
		}
		Text who = (sender == null) ? Text.of("person.erased")
				: this.register.find(sender).map(Person::salutation).orElse(Text.of("person.erased"));
		return Text.of("announcement.send.already", "who", who, "at", at);
	}

}
