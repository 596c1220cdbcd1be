package kr.bridgebot.announcements.chat;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kr.bridgebot.announcements.AudienceStep;
import kr.bridgebot.announcements.Circle;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Tells in words whom an announcement is for. */
@Component
class AudienceWords {

	private final CommitteeBoard board;

	private final MemberRegister register;

	private final SeminarCalendar calendar;

	private final ZoneId zone;

	AudienceWords(CommitteeBoard board, MemberRegister register, SeminarCalendar calendar, ZoneId zone) {
		this.board = board;
		this.register = register;
		this.calendar = calendar;
		this.zone = zone;
	}

	/** All steps in one line; nothing for none. */
	Text line(List<AudienceStep> steps, CommitteeId scope) {
		Function<Circle, Text> words = words(steps, scope);
		Text said = Text.empty();
		boolean first = true;
		for (AudienceStep step : steps) {
			Text circle = words.apply(step.circle());
			said = first ? circle
					: Text.of("announcement.audience." + step.joining(), "before", said, "circle", circle);
			first = false;
		}
		return said;
	}

	/** Tells the circle of each of these steps; two statements for all of them. */
	Function<Circle, Text> words(List<AudienceStep> steps, CommitteeId scope) {
		Set<MemberId> members = new HashSet<>();
		Set<SeminarId> seminars = new HashSet<>();
		for (AudienceStep step : steps) {
			switch (step.circle()) {
				case Circle.Single single -> members.add(single.member());
				case Circle.Answered answered -> seminars.add(answered.seminar());
				case Circle.Silent silent -> seminars.add(silent.seminar());
				case Circle.Everyone _, Circle.Body _, Circle.OfSector _, Circle.OfRole _ -> {
				}
			}
		}
		Map<MemberId, Person> people = this.register.find(members);
		Map<SeminarId, SeminarView> meetings = seminars.isEmpty() ? Map.of() : this.calendar.find(seminars);
		return (circle) -> words(circle, scope, people, meetings);
	}

	private Text words(Circle circle, CommitteeId scope, Map<MemberId, Person> people,
			Map<SeminarId, SeminarView> meetings) {
		return switch (circle) {
			case Circle.Everyone _ -> Text.of("announcement.circle.everyone", "scope", body(scope));
			case Circle.Body body -> body(body.committee());
			case Circle.OfSector sector -> Text.of("committees.sector", "sector", sector.sector());
			case Circle.OfRole role -> Text.of("committees.role", "role", role.role());
			case Circle.Answered answered -> meeting("announcement.circle.answered", answered.seminar(),
					Replied.of(answered.answer()).words(), meetings);
			case Circle.Silent silent ->
				meeting("announcement.circle.silent", silent.seminar(), Replied.SILENT.words(), meetings);
			case Circle.Single single -> {
				Person person = people.get(single.member());
				yield (person == null) ? Text.of("announcement.circle.gone") : person.salutation();
			}
		};
	}

	private Text meeting(String key, SeminarId id, Text answer, Map<SeminarId, SeminarView> meetings) {
		SeminarView meeting = meetings.get(id);
		if (meeting == null || meeting.start() == null) {
			return Text.of("announcement.circle.gone");
		}
		return new Text.Phrase(key, Map.of("seminar", SeminarTexts.title(meeting, body(meeting.committee())), "day",
				meeting.startsAt().atZone(this.zone).toLocalDate(), "answer", answer));
	}

	private Text body(CommitteeId committee) {
		return this.board.find(committee).map(Committee::name).orElse(Text.of("announcement.circle.gone"));
	}

}
