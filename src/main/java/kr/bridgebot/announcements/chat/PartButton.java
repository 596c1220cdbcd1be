package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Asks for one part of a draft. */
@Component
class PartButton implements ButtonHandler<PartButton.Press> {

	private final AnnouncementRoom room;

	private final FormCards forms;

	private final AudienceCards audience;

	PartButton(AnnouncementRoom room, FormCards forms, AudienceCards audience) {
		this.room = room;
		this.forms = forms;
		this.audience = audience;
	}

	/** Which part of which draft. */
	@Payload.Code("nf")
	record Press(AnnouncementId announcement, Part part) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		if (view.state() != AnnouncementState.DRAFT) {
			return this.room.stale(view, false, visit).over();
		}
		AnnouncementId id = press.announcement();
		return switch (press.part()) {
			case TEXT -> AnnouncementRoom.shown(this.forms.text(view)).andAsk(new TextDialog.Question(id));
			case FILES -> AnnouncementRoom.shown(this.forms.files(view, false)).andAsk(new AttachDialog.Question(id));
			case KIND -> AnnouncementRoom.shown(this.forms.kinds(view, visit)).over();
			case AUDIENCE -> AnnouncementRoom.shown(this.audience.chosen(view)).over();
			case TIME ->
				AnnouncementRoom.shown(this.forms.times(view, visit.at())).andAsk(new TimeDialog.Question(id, false));
			case DEADLINE -> AnnouncementRoom.shown(this.forms.deadlines(view, visit.at()))
				.andAsk(new TimeDialog.Question(id, true));
		};
	}

}
