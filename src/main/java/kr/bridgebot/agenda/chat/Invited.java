package kr.bridgebot.agenda.chat;

import java.util.Set;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Knows a meeting and who is invited to it. */
@Component
class Invited {

	private final ResponseBoard responses;

	Invited(ResponseBoard responses) {
		this.responses = responses;
	}

	SeminarView meeting(SeminarId id) {
		return this.responses.look(id);
	}

	Set<MemberId> of(SeminarId id) {
		return this.responses.invited(id);
	}

}
