package kr.bridgebot.minutes;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.members.PersonalData;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarLabels;
import kr.bridgebot.seminars.SeminarLabels.Label;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a member wrote into minutes and published. Minutes themselves are the body's: they
 * keep what they say of who came.
 */
@Component
class MinutesPersonalData implements PersonalData {

	private final MinutesDrafts drafts;

	private final Editions editions;

	private final SeminarLabels labels;

	MinutesPersonalData(MinutesDrafts drafts, Editions editions, SeminarLabels labels) {
		this.drafts = drafts;
		this.editions = editions;
		this.labels = labels;
	}

	/**
	 * One thing that was done.
	 *
	 * @param section what was written last; null when minutes were published
	 * @param edition which was published; null when a section was written
	 */
	record Done(@Nullable Label seminar, OffsetDateTime at, @Nullable Section section, @Nullable Integer edition) {
	}

	@Override
	public String part() {
		return "minutes";
	}

	@Override
	public List<Done> of(MemberId member) {
		List<MinutesDrafts.Touched> written = this.drafts.touchedBy(member);
		List<Editions.Publication> published = this.editions.by(member);
		List<SeminarId> meetings = Stream
			.concat(written.stream().map(MinutesDrafts.Touched::seminar),
					published.stream().map(Editions.Publication::seminar))
			.distinct()
			.toList();
		Map<SeminarId, Label> named = this.labels.of(meetings);
		return Stream
			.concat(written.stream()
				.map((one) -> new Done(named.get(one.seminar()), this.labels.at(one.at()), one.section(), null)),
					published.stream()
						.map((one) -> new Done(named.get(one.seminar()), this.labels.at(one.at()), null,
								one.edition())))
			.toList();
	}

	@EventListener
	void on(MemberEvent.Erased event) {
		this.drafts.forget(event.member());
		this.editions.forget(event.member());
	}

}
