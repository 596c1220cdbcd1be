package kr.bridgebot.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one answer costs the database, however many are invited or have answered. */
@BotTest
class PressCostTests {

	private static final String BODY = "ecosystem";

	@Autowired
	private AnswerDesk desk;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private Statements statements;

	private Actor chair;

	@BeforeEach
	void appointsAChair() {
		this.gatherings.clear(BODY);
		this.chair = this.gatherings.officer(this.gatherings.members(BODY, 1, Role.CHAIR).getFirst(), BODY);
	}

	@Test
	void costsFourStatementsWhateverTheNumberInvited() {
		int few = costOfOne(this.gatherings.members(BODY, 15), null);
		int many = costOfOne(this.gatherings.members(BODY, 300), null);

		assertThat(few).isEqualTo(4);
		assertThat(many).isEqualTo(few);
	}

	@Test
	void costsTwoMoreWhereSeatsAreLimited() {
		int few = costOfOne(this.gatherings.members(BODY, 15), 10);
		int many = costOfOne(this.gatherings.members(BODY, 300), 10);

		assertThat(few).isLessThanOrEqualTo(7);
		assertThat(many).isEqualTo(few);
	}

	@Test
	void costsAsMuchForFortyTogetherAsForOne() {
		List<MemberId> members = this.gatherings.members(BODY, 40);
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		List<Wish> wishes = members.stream().map((member) -> wish(seminar, member, Answer.YES)).toList();
		this.desk.take(wishes);

		int cost = this.statements
			.during(() -> this.desk.take(members.stream().map((member) -> wish(seminar, member, Answer.NO)).toList()));

		assertThat(cost).isEqualTo(4);
	}

	/** The last member's answer, after all others have answered. */
	private int costOfOne(List<MemberId> members, @Nullable Integer seats) {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, seats, this.chair);
		this.desk.take(members.stream().map((member) -> wish(seminar, member, Answer.YES)).toList());
		return this.statements.during(() -> this.desk.take(wish(seminar, members.getLast(), Answer.NO)));
	}

	private Wish wish(SeminarId seminar, MemberId member, Answer answer) {
		return Wish.tap(this.gatherings.person(member), seminar, member, answer, null);
	}

}
