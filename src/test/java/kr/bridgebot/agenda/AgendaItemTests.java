package kr.bridgebot.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.bridgebot.agenda.AgendaItem.Snapshot;
import kr.bridgebot.agenda.AgendaItem.Spot;
import kr.bridgebot.agenda.ItemAct.Standing;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The workflow of an item, without anything around it. */
class AgendaItemTests {

	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	private static final CommitteeId BODY = new CommitteeId(new UUID(1, 1));

	private static final Spot SPOT = new Spot(new SeminarId(new UUID(2, 2)), 3);

	private static final MemberId SUGGESTER = new MemberId(new UUID(3, 3));

	private static final MemberId OTHER = new MemberId(new UUID(4, 4));

	/**
	 * The rules of the forum, written down once more: who takes an item from where to
	 * where.
	 */
	private static final List<String> LEGAL = List.of("SUGGESTED ACCEPTED", "SUGGESTED DEFERRED", "SUGGESTED MERGED",
			"SUGGESTED DECLINED", "SUGGESTED WITHDRAWN", "DEFERRED ACCEPTED", "DEFERRED MERGED", "DEFERRED DECLINED",
			"DEFERRED WITHDRAWN", "ACCEPTED IN_DISCUSSION", "ACCEPTED CARRIED_OVER", "IN_DISCUSSION CONCLUDED",
			"IN_DISCUSSION CARRIED_OVER", "CARRIED_OVER ACCEPTED", "CARRIED_OVER MERGED", "CARRIED_OVER DECLINED");

	private static final List<String> REOPENED = List.of("CONCLUDED CARRIED_OVER", "MERGED SUGGESTED",
			"DECLINED SUGGESTED", "WITHDRAWN SUGGESTED");

	private static final List<String> BY_THE_CLOCK = List.of("ACCEPTED CARRIED_OVER", "IN_DISCUSSION CARRIED_OVER",
			"CARRIED_OVER ACCEPTED");

	/** Somebody who may try something. */
	private record Person(String name, MemberId member, Standing standing) {

		boolean isSuggester() {
			return this.member.equals(SUGGESTER);
		}

		ItemAct act() {
			return new ItemAct((this.standing == Standing.CLOCK) ? null : this.member, this.standing, NOW);
		}

	}

	private static List<Person> people() {
		List<Person> people = new ArrayList<>();
		for (Standing standing : Standing.values()) {
			people.add(new Person("somebody as " + standing, OTHER, standing));
			if (standing != Standing.CLOCK) {
				people.add(new Person("the suggester as " + standing, SUGGESTER, standing));
			}
		}
		return people;
	}

	@TestFactory
	Stream<DynamicTest> letsOnlyThoseTakeEachStepWhoMay() {
		return Stream.of(ItemState.values())
			.flatMap((from) -> Stream.of(ItemState.values())
				.flatMap((to) -> people().stream()
					.map((person) -> DynamicTest.dynamicTest(from + " → " + to + " by " + person.name(),
							() -> tries(from, to, person)))));
	}

	private static void tries(ItemState from, ItemState to, Person person) {
		AgendaItem item = item(from);
		Snapshot before = item.snapshot();

		if (may(from, to, person)) {
			step(item, to, person.act());

			assertThat(item.state()).isEqualTo(to);
			assertThat(item.steps()).extracting(ItemStep::from, ItemStep::to).containsExactly(Tuple.tuple(from, to));
		}
		else {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> step(item, to, person.act()));

			assertThat(item.snapshot()).isEqualTo(before);
			assertThat(item.steps()).isEmpty();
		}
	}

	private static boolean may(ItemState from, ItemState to, Person person) {
		String pair = from + " " + to;
		if (to == ItemState.WITHDRAWN) {
			return LEGAL.contains(pair) && person.isSuggester() && person.standing() != Standing.CLOCK;
		}
		return switch (person.standing()) {
			case CLOCK -> BY_THE_CLOCK.contains(pair);
			case OFFICER -> LEGAL.contains(pair);
			case SECRETARIAT -> LEGAL.contains(pair) || REOPENED.contains(pair);
			case OUTSIDER, READER, MEMBER -> false;
		};
	}

	private static void step(AgendaItem item, ItemState to, ItemAct act) {
		if (item.state().isTerminal() && to == item.state().reopened()) {
			item.reopen("다시 볼 일이 생겼어요", act);
			return;
		}
		switch (to) {
			case SUGGESTED -> {
				if (item.state() == ItemState.CONCLUDED) {
					// No verb leads there.
					throw new Refusal(AgendaReason.ITEM_STEP_IMPOSSIBLE);
				}
				item.reopen("다시 볼 일이 생겼어요", act);
			}
			case DEFERRED -> item.defer(act);
			case ACCEPTED -> item.accept(SPOT, act);
			case IN_DISCUSSION -> item.takeUp(act);
			case CARRIED_OVER -> item.carryOver(act);
			case CONCLUDED -> item.conclude(Outcome.AGREED, "함께 대응해요", act);
			case MERGED -> item.merge(item(ItemState.SUGGESTED), act);
			case DECLINED -> item.decline("이미 다뤘어요", act);
			case WITHDRAWN -> item.withdraw("다시 생각할게요", act);
		}
	}

	@Test
	void supportsNobodysOwnItemAndNothingThatHasEnded() {
		for (ItemState state : ItemState.values()) {
			for (Person person : people()) {
				boolean may = person.standing().belongs() && !person.isSuggester() && !state.isTerminal()
						&& state != ItemState.IN_DISCUSSION;

				if (may) {
					item(state).requireSupportable(person.act());
				}
				else {
					assertThatExceptionOfType(Refusal.class)
						.isThrownBy(() -> item(state).requireSupportable(person.act()));
				}
			}
		}
	}

	@Test
	void mergesNeitherIntoItselfNorElsewhereNorIntoWhatHasEnded() {
		AgendaItem item = item(ItemState.SUGGESTED);
		ItemAct officer = new ItemAct(OTHER, Standing.OFFICER, NOW);

		refuses(AgendaReason.ITEM_MERGED_INTO_ITSELF, () -> item.merge(item, officer));
		refuses(AgendaReason.ITEM_MERGED_ELSEWHERE,
				() -> item.merge(item(ItemState.SUGGESTED, new CommitteeId(new UUID(9, 9))), officer));
		refuses(AgendaReason.ITEM_MERGE_OVER, () -> item.merge(item(ItemState.DECLINED), officer));
	}

	@Test
	void asksForReasonsAndOutcomesInWords() {
		ItemAct officer = new ItemAct(OTHER, Standing.OFFICER, NOW);

		refuses(AgendaReason.ITEM_REASON_MISSING, () -> item(ItemState.SUGGESTED).decline("  ", officer));
		refuses(AgendaReason.ITEM_REASON_TOO_LONG, () -> item(ItemState.SUGGESTED).decline("가".repeat(501), officer));
		refuses(AgendaReason.ITEM_OUTCOME_MISSING,
				() -> item(ItemState.IN_DISCUSSION).conclude(Outcome.AGREED, " ", officer));
	}

	@Test
	void tidiesATitleAndRefusesNoneAndOneTooLong() {
		assertThat(Suggestion.of("  두 줄\n제목 ", "").title()).isEqualTo("두 줄 제목");
		refuses(AgendaReason.ITEM_TITLE_MISSING, () -> Suggestion.of(" \n ", ""));
		refuses(AgendaReason.ITEM_TITLE_TOO_LONG, () -> Suggestion.of("가".repeat(5000), ""));
		refuses(AgendaReason.ITEM_LINK_ODD, () -> new Suggestion("제목", "", "javascript:alert(1)", ""));
	}

	private static void refuses(AgendaReason reason, ThrowingCallable work) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(work)
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

	private static AgendaItem item(ItemState state) {
		return item(state, BODY);
	}

	private static AgendaItem item(ItemState state, CommitteeId body) {
		return new AgendaItem(new Snapshot(new ItemId(Ids.next()), body, Suggestion.of("해외 인허가 공동 대응", ""), SUGGESTER,
				NOW, state, state.isPending() ? SPOT : null, null, "", null, null, "", null, null, 0, 1));
	}

}
