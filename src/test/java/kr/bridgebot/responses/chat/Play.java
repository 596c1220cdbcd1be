package kr.bridgebot.responses.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Switchboard;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Key;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.delivery.Dispatcher;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Preferences;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A body with a chair and three members who have linked their accounts: what they press,
 * and the letters they get.
 */
abstract class Play {

	static final String BODY = "ecosystem";

	@Autowired
	Gatherings gatherings;

	@Autowired
	Switchboard switchboard;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	Dispatcher dispatcher;

	@Autowired
	RecordingCarrier carrier;

	@Autowired
	Reminders reminders;

	@Autowired
	PlanningDesk planning;

	@Autowired
	SeminarCalendar calendar;

	@Autowired
	Preferences preferences;

	@Autowired
	MemberRegister register;

	@Autowired
	Texts texts;

	@Autowired
	TestClock clock;

	Actor chair;

	List<MemberId> members;

	List<Long> accounts;

	@BeforeEach
	void bringsAChairAndThreeMembersTogether() {
		this.gatherings.clear(BODY);
		this.chair = this.gatherings.officer(this.gatherings.members(BODY, 1, Role.CHAIR).getFirst(), BODY);
		this.calendar.upcoming(List.of(this.gatherings.committee(BODY).id()))
			.stream()
			.filter((meeting) -> meeting.state().isOpen())
			.forEach((meeting) -> this.planning.cancel(meeting.id(), "표본 사유", this.chair));
		this.members = new ArrayList<>(this.gatherings.members(BODY, 3));
		this.accounts = this.members.stream().map(this.gatherings::link).toList();
		settle();
		this.carrier.reset();
	}

	@AfterEach
	void clearsTheStage() {
		this.clock.reset();
		this.carrier.reset();
	}

	void passTo(String instant) {
		this.reminders.passUntil(Instant.parse(instant));
		settle();
	}

	/** Lets the seconds pass that the rates of sending ask for. */
	void settle() {
		do {
			this.clock.advance(Duration.ofSeconds(2));
		}
		while (this.dispatcher.drain() > 0);
	}

	String press(int who, String label) {
		return pressAs(this.accounts.get(who), label);
	}

	/** Presses that key on the last card that has it. */
	String pressAs(long account, String label) {
		Letter letter = letters(Place.privately(account)).stream()
			.filter((candidate) -> labels(candidate).contains(label))
			.reduce((first, second) -> second)
			.orElseThrow();
		Reply reply = answer(account, key(letter, label));
		settle();
		return ((Text.Phrase) reply.notice()).key();
	}

	/** Types something in a private chat. */
	Reply say(long account, String text) {
		Inbound.Said said = new Inbound.Said(new Profile(account, "표본", "ko"), Place.privately(account), text);
		return this.transactions.execute((status) -> this.switchboard.answer(said));
	}

	/** What a reply says, in Korean. */
	String words(Reply reply) {
		List<Text> said = new ArrayList<>();
		if (reply.notice() != null) {
			said.add(reply.notice());
		}
		if (reply.replacement() != null) {
			said.add(reply.replacement().body());
		}
		reply.cards().forEach((card) -> said.add(card.body()));
		return words(Text.lines(said));
	}

	String words(Text text) {
		return this.texts.plain(text, Language.KO, this.chair.zone(), this.clock.instant());
	}

	Reply answer(int who, String data) {
		return answer((long) this.accounts.get(who), data);
	}

	Reply answer(long account, String data) {
		return answer(account, Place.privately(account), data);
	}

	Reply answer(long account, Place place, String data) {
		Inbound.Pressed press = new Inbound.Pressed(new Profile(account, "표본", "ko"), place, data, null);
		return this.transactions.execute((status) -> this.switchboard.isJoint(press)
				? this.switchboard.answerTogether(List.of(press)).getFirst() : this.switchboard.answer(press));
	}

	List<Letter> letters(int who) {
		return letters(Place.privately(this.accounts.get(who)));
	}

	/** What a chat was shown, whether as a new message or in place of an old one. */
	List<Letter> letters(Place place) {
		return this.carrier.carriedTo(place.chat()).stream().<Letter>mapMulti((errand, sink) -> {
			switch (errand) {
				case Errand.Post post -> sink.accept(post.letter());
				case Errand.Edit edit -> sink.accept(edit.letter());
				case Errand.Bare _, Errand.Send _ -> {
				}
			}
		}).toList();
	}

	List<Letter> posts(int who) {
		return posts(Place.privately(this.accounts.get(who)));
	}

	/** What a chat was sent as a new message. */
	List<Letter> posts(Place place) {
		return this.carrier.carriedTo(place.chat())
			.stream()
			.filter(Errand.Post.class::isInstance)
			.map((errand) -> ((Errand.Post) errand).letter())
			.toList();
	}

	Letter lastPost(int who) {
		return posts(who).getLast();
	}

	static List<String> labels(Letter letter) {
		return letter.keyboard().stream().flatMap(List::stream).map(Key::label).toList();
	}

	static String key(Letter letter, String label) {
		return letter.keyboard()
			.stream()
			.flatMap(List::stream)
			.filter((key) -> key.label().equals(label))
			.map(Key::data)
			.findFirst()
			.orElseThrow();
	}

}
