package kr.bridgebot.seminars;

import java.util.List;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.members.PersonalData;
import kr.bridgebot.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The steps that a member took with meetings, as far as they are the member's data. */
@Component
class SeminarPersonalData implements PersonalData {

	private final Seminars seminars;

	SeminarPersonalData(Seminars seminars) {
		this.seminars = seminars;
	}

	@Override
	public String part() {
		return "seminars";
	}

	@Override
	public List<StatusChange> of(MemberId member) {
		return this.seminars.stepsOf(member);
	}

	@EventListener
	void on(MemberEvent.Erased event) {
		this.seminars.forget(event.member());
	}

}
