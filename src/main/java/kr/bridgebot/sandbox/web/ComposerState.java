package kr.bridgebot.sandbox.web;

import java.util.HashMap;
import java.util.Map;
import kr.bridgebot.sandbox.CastList;
import kr.bridgebot.sandbox.ConditionalOnSandbox;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import org.springframework.stereotype.Component;

/** Tells what stands above the field to write in: nothing, mostly. */
@Component
@ConditionalOnSandbox
class ComposerState {

	private final CastList cast;

	private final BotApiServer server;

	ComposerState(CastList cast, BotApiServer server) {
		this.cast = cast;
		this.server = server;
	}

	/** The room and, for who is not linked yet, the link they were invited by. */
	Map<String, Object> of(Room room) {
		Map<String, Object> state = new HashMap<>();
		state.put("room", room);
		if (room.isPrivate()) {
			this.cast.part(room.who().id()).map(CastList.Part::invitation).ifPresent((link) -> {
				state.put("invitation", link);
				this.server.startCode(link).ifPresent((code) -> state.put("invitationCode", code));
			});
		}
		return state;
	}

}
