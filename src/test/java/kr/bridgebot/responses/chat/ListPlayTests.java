package kr.bridgebot.responses.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Payloads;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.Test;

/** Lists of more meetings than fit on a screen. */
@BotTest
class ListPlayTests extends Play {

	@Test
	void leadsToEveryInvitationByPages() {
		List<SeminarId> meetings = announce(9);

		Reply first = say(this.accounts.get(0), "/seminars");
		Reply second = answer(0, Payloads.encode(new InvitationList.Turn(1)));

		assertThat(payloads(first.cards().getFirst())).contains(new InvitationList.Turn(1))
			.filteredOn(SeminarsCommand.Look.class::isInstance)
			.hasSize(8);
		assertThat(payloads(second.replacement())).contains(new InvitationList.Turn(0))
			.filteredOn(SeminarsCommand.Look.class::isInstance)
			.containsExactly(new SeminarsCommand.Look(meetings.getLast(), this.members.get(0)));
	}

	@Test
	void leadsToEveryMeetingsAnswersByPages() {
		List<SeminarId> meetings = announce(9);
		long account = this.gatherings.link(this.chair.self());

		Reply first = say(account, "/answers");

		assertThat(payloads(first.cards().getFirst())).contains(new MeetingList.Turn(1))
			.filteredOn(AnswersCommand.Look.class::isInstance)
			.extracting((look) -> ((AnswersCommand.Look) look).seminar())
			.hasSize(8)
			.isSubsetOf(meetings);
	}

	private List<SeminarId> announce(int meetings) {
		return IntStream.range(0, meetings)
			.mapToObj((number) -> this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair))
			.toList();
	}

	private static List<Payload> payloads(Card card) {
		return card.rows()
			.stream()
			.flatMap(List::stream)
			.filter(Button.Press.class::isInstance)
			.map((button) -> ((Button.Press) button).payload())
			.toList();
	}

}
