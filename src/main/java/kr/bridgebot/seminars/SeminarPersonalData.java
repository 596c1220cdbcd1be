package kr.bridgebot.seminars;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.members.PersonalData;
import kr.bridgebot.seminars.SeminarLabels.Label;
import kr.bridgebot.seminars.Seminars.StepTaken;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The steps that a member took with meetings, as far as they are the member's data. */
@Component
class SeminarPersonalData implements PersonalData {

	private final Seminars seminars;

	private final SeminarLabels labels;

	SeminarPersonalData(Seminars seminars, SeminarLabels labels) {
		this.seminars = seminars;
		this.labels = labels;
	}

	/** One step as it is exported. */
	record Step(@Nullable Label seminar, OffsetDateTime at, @Nullable SeminarState from, SeminarState to,
			String reason) {
	}

	@Override
	public String part() {
		return "seminars";
	}

	@Override
	public List<Step> of(MemberId member) {
		List<StepTaken> steps = this.seminars.stepsOf(member);
		Map<SeminarId, Label> named = this.labels.of(steps.stream().map(StepTaken::seminar).distinct().toList());
		return steps.stream().map((step) -> {
			StatusChange change = step.change();
			return new Step(named.get(step.seminar()), this.labels.at(change.at()), change.from(), change.to(),
					change.reason());
		}).toList();
	}

	@EventListener
	void on(MemberEvent.Erased event) {
		this.seminars.forget(event.member());
	}

}
