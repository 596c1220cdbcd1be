package kr.bridgebot.guards.violations.members;

import kr.bridgebot.chat.Reply;
import kr.bridgebot.guards.violations.members.chat.OpenDoor;

/** A feature's root that knows its doors. */
class Root {

	OpenDoor door() {
		return new OpenDoor();
	}

	static class Talkative {

		Reply reply() {
			return Reply.nothing();
		}

	}

}
