package kr.bridgebot.announcements.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.OpenQuestions;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settles in whose name something is announced. */
@Component
class ScopeButton implements ButtonHandler<ScopeButton.Press> {

	private final Starting starting;

	private final AnnouncementRoom room;

	private final OpenQuestions questions;

	ScopeButton(Starting starting, AnnouncementRoom room, OpenQuestions questions) {
		this.starting = starting;
		this.room = room;
		this.questions = questions;
	}

	/**
	 * In whose.
	 *
	 * @param scope null for another page of them
	 */
	@Payload.Code("nsc")
	record Press(@Nullable CommitteeId scope, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		if (!visit.actor().isOfficer()) {
			return Reply.alert(Text.of("chat.command.officers"));
		}
		CommitteeId scope = press.scope();
		if (scope == null) {
			return AnnouncementRoom.shown(this.starting.scopes(press.page(), visit));
		}
		return this.questions.find(ScopeDialog.Question.class, visit)
			.map((asked) -> this.room.shown(this.starting.draft(scope, asked.words(), visit), visit)
				.andNotice(Text.of("announcement.started"))
				.over())
			.orElseGet(() -> this.starting.begin(scope, false, visit));
	}

}
