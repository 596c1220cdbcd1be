package kr.bridgebot.agenda.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kr.bridgebot.agenda.ActionDesk;
import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.Suggestion;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Statements;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What agendas ask of somebody, for themselves and for whom they assist. */
@BotTest
class AgendaErrandsTests {

	private static final String BODY = "ecosystem";

	private static final LocalDate DAY = LocalDate.of(2026, 12, 20);

	@Autowired
	private AgendaErrands errands;

	@Autowired
	private AgendaDesk desk;

	@Autowired
	private ActionDesk actions;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private Statements statements;

	@Autowired
	private TestClock clock;

	private Actor chair;

	@BeforeEach
	void appoints() {
		this.gatherings.clear(BODY);
		this.chair = this.gatherings.officer(this.gatherings.members(BODY, 1, Role.CHAIR).getFirst(), BODY);
	}

	@Test
	void costsTheSameHoweverManyTasksThereAre() {
		ItemId item = this.desk.post(this.gatherings.committee(BODY).id(), Suggestion.of("해외 인허가 공동 대응", ""),
				this.chair);
		MemberId member = this.gatherings.members(BODY, 1).getFirst();
		Actor assistant = assistantOf(member);
		this.actions.assign(item, "자료 정리", member, DAY, this.chair);
		int first = this.statements.during(() -> this.errands.of(assistant, this.clock.instant()));
		IntStream.range(0, 10).forEach((number) -> this.actions.assign(item, "자료 정리", member, DAY, this.chair));

		int later = this.statements.during(() -> this.errands.of(assistant, this.clock.instant()));

		assertThat(later).isEqualTo(first);
		assertThat(this.errands.of(assistant, this.clock.instant())).hasSize(11);
	}

	private Actor assistantOf(MemberId member) {
		Actor person = this.gatherings.person(this.gatherings.members("social", 1).getFirst());
		return new Actor(person.account(), person.member(), person.language(), person.zone(), false, Map.of(),
				Set.of(member));
	}

}
