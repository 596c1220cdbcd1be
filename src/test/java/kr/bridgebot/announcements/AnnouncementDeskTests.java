package kr.bridgebot.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Directory;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Words;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.delivery.Unreached;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BotTest
class AnnouncementDeskTests {

	@Autowired
	private AnnouncementDesk desk;

	@Autowired
	private AnnouncementBook book;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Directory directory;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Reminders reminders;

	@Autowired
	private TestClock clock;

	private Office office;

	private CommitteeId body;

	@BeforeEach
	void gathers() {
		this.office = Office.gather(this.gatherings, this.register, this.directory);
		this.body = this.gatherings.committee(Office.BODY).id();
	}

	@AfterEach
	void resets() {
		this.clock.reset();
	}

	@Test
	void postsToEverybodyOfACommittee() {
		AnnouncementId id = draft(this.office.chair());

		Preview preview = this.desk.preview(id, this.office.chair());
		AnnouncementState state = this.desk.send(id, preview.draft().revision(), false, this.office.chair());

		assertThat(preview.people()).isEqualTo(6);
		assertThat(preview.unreachable()).extracting((each) -> each.person().id(), Preview.Unreachable::why)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(this.office.unlinked(), Unreached.NOT_LINKED));
		assertThat(preview.sample()).extracting(RecipientCard::html).containsExactly("<b>표본</b> 공지예요.");
		assertThat(state).isEqualTo(AnnouncementState.SENDING);
		assertThat(posted(id)).hasSize(6);
		assertThat(this.book.get(id, this.office.chair()).count(RecipientState.QUEUED)).isEqualTo(6);
	}

	@Test
	void sendsNothingWhileItIsADraft() {
		AnnouncementId id = draft(this.office.chair());

		this.desk.preview(id, this.office.chair());

		assertThat(posted(id)).isEmpty();
	}

	@Test
	void refusesASecondTapAndTellsWhoSentIt() {
		AnnouncementId id = draft(this.office.chair());
		int revision = this.desk.preview(id, this.office.chair()).draft().revision();
		this.desk.send(id, revision, false, this.office.chair());

		refuses(AnnouncementReason.ANNOUNCEMENT_SENT_ALREADY,
				() -> this.desk.send(id, revision, false, this.office.chair()));

		assertThat(posted(id)).hasSize(6);
	}

	private AnnouncementId draft(Actor by) {
		AnnouncementId id = this.desk.draft(this.body, by);
		this.desk.write(id, new Words("표본 공지예요.", "<b>표본</b> 공지예요."), by);
		this.desk.add(id, Joining.OR, new Circle.Body(this.body), by);
		return id;
	}

	private Set<MemberId> posted(AnnouncementId id) {
		return this.outbox.outcomes("announcement/" + id.value() + "/v1/message")
			.stream()
			.map((delivery) -> delivery.member())
			.collect(Collectors.toSet());
	}

	private static void refuses(AnnouncementReason reason, Runnable work) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(work::run)
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

}
