package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.chat.Text;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Component;

/** Says why a draft is not sent. */
@Component
class Refusals {

	private final MemberRegister register;

	Refusals(MemberRegister register) {
		this.register = register;
	}

	/** Somebody was faster, or the same person tapped twice: who, and when. */
	Refusal sentAlready(Snapshot announcement) {
		MemberId sender = announcement.sender();
		Text who = (sender == null) ? Text.of("person.erased")
				: this.register.find(sender).map(Person::salutation).orElse(Text.of("person.erased"));
		Instant at = (announcement.sentAt() != null) ? announcement.sentAt() : announcement.since();
		return new Refusal(AnnouncementReason.ANNOUNCEMENT_SENT_ALREADY,
				Map.of("who", who, "at", at, "state", AnnouncementTexts.state(announcement.state())));
	}

	static Refusal of(Problem problem) {
		return switch (problem) {
			case Problem.NoWords _ -> new Refusal(AnnouncementReason.ANNOUNCEMENT_TEXT_MISSING);
			case Problem.Nobody _ -> new Refusal(AnnouncementReason.ANNOUNCEMENT_NOBODY);
			case Problem.UnknownField(String name) ->
				new Refusal(AnnouncementReason.ANNOUNCEMENT_FIELD_UNKNOWN, Map.of("name", name));
			case Problem.UnclosedField(String name) ->
				new Refusal(AnnouncementReason.ANNOUNCEMENT_FIELD_UNCLOSED, Map.of("name", name));
			case Problem.EmptyField(Field field, int count, List<String> first) -> new Refusal(
					AnnouncementReason.ANNOUNCEMENT_FIELD_EMPTY,
					Map.of("field", AnnouncementTexts.field(field), "count", count, "names", String.join(", ", first)));
			case Problem.SharedField _ -> new Refusal(AnnouncementReason.ANNOUNCEMENT_FIELD_SHARED);
			case Problem.LongCaption(int length, int limit) ->
				new Refusal(AnnouncementReason.ANNOUNCEMENT_CAPTION_LONG, Map.of("length", length, "limit", limit));
			case Problem.TimePast(Instant chosen) ->
				new Refusal(AnnouncementReason.ANNOUNCEMENT_TIME_PAST, Map.of("at", chosen));
			case Problem.NoDeadline _ -> new Refusal(AnnouncementReason.ANNOUNCEMENT_DUE_MISSING);
			case Problem.EarlyDeadline(Instant due, Instant leaves) ->
				new Refusal(AnnouncementReason.ANNOUNCEMENT_DUE_EARLY, Map.of("due", due, "leaves", leaves));
			case Problem.UrgentNotYours _ -> new Refusal(AnnouncementReason.ANNOUNCEMENT_URGENT_NOT_YOURS);
			case Problem.NoChannel _ -> new Refusal(AnnouncementReason.ANNOUNCEMENT_NO_CHANNEL);
		};
	}

	static void refuse(List<Problem> problems, boolean blanks) {
		problems.stream().filter((problem) -> problem.isFatal() || !blanks).findFirst().ifPresent((problem) -> {
			throw of(problem);
		});
	}

}
