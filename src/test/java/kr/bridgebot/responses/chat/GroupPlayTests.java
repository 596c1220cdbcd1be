package kr.bridgebot.responses.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kr.bridgebot.chat.GroupWatcher;
import kr.bridgebot.chat.Place;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Reachability;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The card of a meeting in its body's group. */
@BotTest
class GroupPlayTests extends Play {

	private static final AtomicLong GROUPS = new AtomicLong(-7000);

	private static final long STRANGER = 770_001;

	@Autowired
	private CommitteeBoard board;

	@Autowired
	private Reachability reachability;

	@Autowired
	private List<GroupWatcher> watchers;

	@AfterEach
	void takesTheGroupAway() {
		this.board.unbind(this.gatherings.committee(BODY).id(), this.chair);
	}

	@Test
	void showsAnAnnouncedMeetingInAGroupThatIsBoundLater() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();

		Place group = bind(group());

		assertThat(posts(group)).hasSize(1);
		assertThat(posts(group).getFirst().html()).contains("참석 0 · 미정 0 · 불참 0 · 미회신 4");
	}

	@Test
	void followsItsBodyToAnotherGroupAndBack() {
		Place former = bind(group());
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();

		Place present = bind(group());

		assertThat(posts(former)).hasSize(1);
		assertThat(posts(present)).hasSize(1);
		assertThat(letters(former).getLast().html()).contains("이 방은 이제 이 세미나를 안내하지 않아요.");
		assertThat(letters(former).getLast().keyboard()).isEmpty();
		bind(former);
		assertThat(posts(former)).hasSize(2);
		assertThat(labels(posts(former).getLast())).contains("참석", "불참");
	}

	@Test
	void staysAliveWhereItsGroupMovesTo() {
		Place former = bind(group());
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		Place present = group();

		this.reachability.moved(former.chat(), present.chat());
		settle();
		this.transactions.executeWithoutResult(
				(status) -> this.watchers.forEach((watcher) -> watcher.groupMoved(former.chat(), present.chat())));
		settle();

		assertThat(posts(present)).hasSize(1);
		assertThat(labels(letters(present).getLast())).contains("참석", "불참");
	}

	@Test
	void takesNoAnswerFromWhoeverIsNotInvited() {
		Place group = bind(group());
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		String yes = key(posts(group).getLast(), "참석");
		long elsewhere = this.gatherings.link(this.gatherings.members("social", 1).getFirst());

		assertThat(words(answer(elsewhere, group, yes))).isEqualTo("이 세미나의 초대 대상이 아니에요.");
		assertThat(words(answer(STRANGER, group, yes))).isEqualTo("이 세미나의 초대 대상이 아니에요.");
		assertThat(words(answer(this.accounts.getFirst(), group, yes))).startsWith("저장됨: 참석.");
		settle();

		assertThat(letters(group).getLast().html()).contains("참석 1 · 미정 0 · 불참 0 · 미회신 3");
	}

	private Place bind(Place group) {
		this.board.bind(this.gatherings.committee(BODY).id(), group, this.chair);
		settle();
		return group;
	}

	private static Place group() {
		return new Place(GROUPS.decrementAndGet(), null, true);
	}

}
