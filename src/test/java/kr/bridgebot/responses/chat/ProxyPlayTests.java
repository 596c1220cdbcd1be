package kr.bridgebot.responses.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import kr.bridgebot.chat.Place;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.AnswerDesk;
import kr.bridgebot.responses.Proxy;
import kr.bridgebot.responses.ProxyLinks;
import kr.bridgebot.responses.Wish;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the one who is sent instead of a member sees and hears. */
@BotTest
class ProxyPlayTests extends Play {

	private static final AtomicLong STRANGERS = new AtomicLong(880_000);

	private static final String REFUSED = "이 연결 링크는 쓸 수 없어요";

	@Autowired
	private AnswerDesk desk;

	@Autowired
	private ProxyLinks links;

	private final long guest = STRANGERS.incrementAndGet();

	private final long other = STRANGERS.incrementAndGet();

	private SeminarId seminar;

	private Actor member;

	@BeforeEach
	void announces() {
		this.seminar = this.gatherings.announce(BODY, Mode.HYBRID, null, this.chair);
		this.member = this.gatherings.person(this.members.getFirst());
		settle();
		this.carrier.reset();
	}

	@Test
	void opensTheMeetingToTheFirstWhoFollowsTheLinkAndToNobodyElse() {
		send("홍길동");
		String code = this.links.issue(this.member, this.seminar, this.member.self());

		assertThat(start(this.accounts.getFirst(), code)).contains("대리 참석 안내");
		assertThat(start(this.guest, code)).contains("대리 참석 안내", "12월 17일(목) 오후 2시", "https://example.org/room");
		assertThat(start(this.other, code)).contains(REFUSED);
		assertThat(start(this.guest, code)).contains("대리 참석 안내");
	}

	@Test
	void voidsTheLinkOfAProxyWhoIsNoLongerSent() {
		send("홍길동");
		String code = this.links.issue(this.member, this.seminar, this.member.self());
		start(this.guest, code);

		send("성춘향");
		settle();

		assertThat(start(this.guest, code)).contains(REFUSED);
		assertThat(heard()).isEqualTo("📅 기업생태계 분과 세미나(12월 17일(목) 오후 2시) 대리 참석이 취소됐어요. 안내 링크도 더는 쓸 수 없어요.");
	}

	@Test
	void voidsTheLinkWhenTheMemberComesThemselvesOrLeavesTheBody() {
		send("홍길동");
		String first = this.links.issue(this.member, this.seminar, this.member.self());
		this.desk.take(Wish.tap(this.member, this.seminar, this.member.self(), Answer.YES, Mode.ONSITE));
		send("홍길동");
		assertThat(start(this.guest, first)).contains(REFUSED);
		String second = this.links.issue(this.member, this.seminar, this.member.self());

		this.gatherings.clear(BODY);

		assertThat(start(this.guest, second)).contains(REFUSED);
	}

	@Test
	void tellsTheProxyWhatBecomesOfTheMeeting() {
		send("홍길동");
		start(this.guest, this.links.issue(this.member, this.seminar, this.member.self()));

		this.gatherings.move(this.seminar, LocalDate.of(2026, 12, 22), this.chair);
		settle();
		assertThat(heard()).startsWith("📅 대리 참석하시는 <b>기업생태계 분과 세미나</b> 안내가 바뀌었어요.").contains("12월 22일(화) 오후 2시");
		this.planning.postpone(this.seminar, "표본 사유", this.chair);
		settle();
		assertThat(heard()).contains("기업생태계 분과 세미나(12월 22일(화) 오후 2시)가 연기됐어요.");
		this.planning.cancel(this.seminar, "표본 사유", this.chair);
		settle();
		assertThat(heard()).contains("기업생태계 분과 세미나(12월 22일(화) 오후 2시)가 취소됐어요.");
		this.planning.reopen(this.seminar, "표본 사유", this.gatherings.secretary(this.chair.self()));
		settle();
		assertThat(heard()).contains("취소를 거두고 다시 준비해요.");
	}

	private void send(String name) {
		this.desk.take(new Wish(this.member, this.seminar, this.member.self(), Answer.PROXY, null, "",
				new Proxy(name, "본부장", Proxy.Approval.NOT_NEEDED)));
	}

	private String start(long account, String code) {
		return words(say(account, "/start " + code));
	}

	private String heard() {
		return posts(Place.privately(this.guest)).getLast().html();
	}

}
