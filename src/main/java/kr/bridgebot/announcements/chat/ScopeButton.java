package kr.bridgebot.announcements.chat;

import kr.bridgebot.chat.ButtonHandler;
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

	ScopeButton(Starting starting) {
		this.starting = starting;
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
		return (scope == null) ? AnnouncementRoom.shown(this.starting.scopes(press.page(), visit))
				: this.starting.begin(scope, false, visit);
	}

}
