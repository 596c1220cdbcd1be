package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.Circle;
import kr.bridgebot.chat.Text;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.seminars.SeminarId;

/** What somebody said to an invitation, in words short enough for a key. */
enum Replied {

	YES(Answer.YES), MAYBE(Answer.MAYBE), NO(Answer.NO), PROXY(Answer.PROXY), WAIT(Answer.WAITLISTED),
	SILENT(Answer.PENDING);

	private final Answer answer;

	Replied(Answer answer) {
		this.answer = answer;
	}

	static Replied of(Answer answer) {
		return switch (answer) {
			case YES -> YES;
			case MAYBE -> MAYBE;
			case NO -> NO;
			case PROXY -> PROXY;
			case WAITLISTED -> WAIT;
			case PENDING -> SILENT;
		};
	}

	/** Those who said so. */
	Circle circle(SeminarId seminar) {
		return (this == SILENT) ? new Circle.Silent(seminar) : new Circle.Answered(seminar, this.answer);
	}

	Text words() {
		return Text.of("announcement.replied." + name());
	}

}
