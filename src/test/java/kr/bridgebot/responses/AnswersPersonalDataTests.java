package kr.bridgebot.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.bridgebot.members.DataExport;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BotTest
class AnswersPersonalDataTests {

	@Autowired
	private DataExport export;

	@Autowired
	private AnswerDesk desk;

	@Autowired
	private Gatherings gatherings;

	@Test
	void namesMeetingsByTitleAndDateSoThatAPersonUnderstandsTheFile() {
		Actor chair = this.gatherings.officer(this.gatherings.members("ecosystem", 1, Role.CHAIR).getFirst(),
				"ecosystem");
		MemberId member = this.gatherings.members("ecosystem", 1).getFirst();
		SeminarId seminar = this.gatherings.announce("ecosystem", Mode.ONSITE, null, chair);
		this.desk.take(List.of(new Wish(this.gatherings.person(member), seminar, member, Answer.NO, null, "출장", null)));

		String file = new String(this.export.of(this.gatherings.person(member)), StandardCharsets.UTF_8);

		assertThat(file).contains("기업생태계 분과 세미나", "2026-12-17T14:00:00+09:00", "표본 주제", "출장")
			.doesNotContain(seminar.value().toString());
	}

}
