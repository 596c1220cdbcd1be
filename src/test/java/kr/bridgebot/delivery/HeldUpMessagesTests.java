package kr.bridgebot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages that could not be sent before the quiet hours began. */
@BotTest
class HeldUpMessagesTests {

	private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-27T11:58:00Z");

	private static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-27T17:00:00Z");

	private static final Instant MONDAY_MORNING = Instant.parse("2026-11-29T23:00:00Z");

	@Autowired
	private Outbox outbox;

	@Autowired
	private Dispatcher dispatcher;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	@AfterEach
	void tidy() {
		this.dispatcher.drain();
		this.carrier.reset();
		this.clock.reset();
	}

	@Test
	void waitForTheNextMorningThatIsAllowed() {
		MemberId member = this.gatherings.members("global", 1).getFirst();
		long chat = this.gatherings.link(member);
		this.clock.set(FRIDAY_EVENING);
		this.carrier.behave((errand) -> new Outcome.NotSent("connection refused"));
		this.outbox.post(notice("reminder"), List.of(member));
		this.outbox.post(notice("announcement").in(Lane.BROADCAST), List.of(member));
		this.dispatcher.drain();
		this.carrier.reset();

		this.clock.set(FRIDAY_NIGHT);
		this.outbox.reply(Reply.say(Text.literal("reply")), Place.privately(chat),
				new Actor(chat, null, Language.KO, this.clock.getZone(), false, Map.of(), Set.of()), null);
		List<String> atNight = heardIn(chat);
		this.clock.set(MONDAY_MORNING);
		List<String> inTheMorning = heardIn(chat);

		assertThat(atNight).containsExactly("reply");
		assertThat(inTheMorning).containsExactly("reply", "reminder", "announcement");
	}

	@Test
	void goAtNightWhenTheyAreUrgent() {
		MemberId member = this.gatherings.members("global", 1).getFirst();
		long chat = this.gatherings.link(member);
		this.clock.set(FRIDAY_NIGHT);

		this.outbox.post(notice("urgent").in(Lane.URGENT), List.of(member));
		this.outbox.post(notice("not urgent").in(Lane.BROADCAST), List.of(member));
		List<String> atNight = heardIn(chat);
		this.clock.set(MONDAY_MORNING);

		assertThat(atNight).containsExactly("urgent");
		assertThat(heardIn(chat)).containsExactly("urgent", "not urgent");
	}

	private static Notice notice(String words) {
		return Notice.of("held-up/" + words, Card.of(Text.literal(words)));
	}

	private List<String> heardIn(long chat) {
		this.dispatcher.drain();
		return this.carrier.carriedTo(chat)
			.stream()
			.map((errand) -> (errand instanceof Errand.Post post) ? post.letter().html() : errand.toString())
			.toList();
	}

}
