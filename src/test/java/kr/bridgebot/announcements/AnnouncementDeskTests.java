package kr.bridgebot.announcements;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Directory;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Words;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.delivery.Delivery;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.delivery.Unreached;
import kr.bridgebot.files.FileId;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Sector;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.Statements;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

@BotTest
class AnnouncementDeskTests {

	/** Tuesday, ten at night in Seoul; and eight on the morning after. */
	private static final Instant NIGHT = Instant.parse("2026-11-24T13:00:00Z");

	private static final Instant MORNING = Instant.parse("2026-11-24T23:00:00Z");

	/** Christmas, a Friday, at noon; and Monday, at eight. */
	private static final Instant CHRISTMAS = Instant.parse("2026-12-25T03:00:00Z");

	private static final Instant MONDAY = Instant.parse("2026-12-27T23:00:00Z");

	/** Messages a second over all, in tests. */
	private static final int RATE = 1000;

	@Autowired
	private AnnouncementDesk desk;

	@Autowired
	private AnnouncementBook book;

	@Autowired
	private Templates templates;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Appointments appointments;

	@Autowired
	private Directory directory;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Reminders reminders;

	@Autowired
	private Statements statements;

	@Autowired
	private TestClock clock;

	private Office office;

	private CommitteeId body;

	private Actor chair;

	@BeforeEach
	void gathers() {
		this.office = Office.gather(this.gatherings, this.register, this.directory);
		this.body = this.gatherings.committee(Office.BODY).id();
		this.chair = this.office.chair();
	}

	@AfterEach
	void resets() {
		this.clock.reset();
	}

	@Test
	void postsToEverybodyOfACommittee() {
		AnnouncementId id = draft(this.chair);

		Preview preview = this.desk.preview(id, this.chair);
		AnnouncementState state = this.desk.send(id, preview.draft().revision(), false, this.chair);

		assertThat(preview.people()).isEqualTo(Office.SIZE);
		assertThat(preview.unreachable()).extracting((each) -> each.person().id(), Preview.Unreachable::why)
			.containsExactly(tuple(this.office.unlinked(), Unreached.NOT_LINKED));
		assertThat(preview.sample()).extracting(RecipientCard::html).containsExactly("<b>표본</b> 공지예요.");
		assertThat(preview.leaves()).isEqualTo(TestClock.START);
		assertThat(preview.shifted()).isFalse();
		assertThat(state).isEqualTo(AnnouncementState.SENDING);
		assertThat(posted(id)).hasSize(Office.SIZE);
		assertThat(this.book.get(id, this.chair).count(RecipientState.QUEUED)).isEqualTo(Office.SIZE);
	}

	@Test
	void sendsNothingWhileItIsADraft() {
		AnnouncementId id = draft(this.chair);

		this.desk.preview(id, this.chair);

		assertThat(posted(id)).isEmpty();
	}

	@Test
	void letsTheWholeOfficeWriteOnADraftAndNobodyElse() {
		AnnouncementId id = draft(this.chair);

		this.desk.write(id, Words.plain("표본 2"), this.office.secretary());

		assertThat(this.book.get(id, this.chair).words().plain()).isEqualTo("표본 2");
		refuses(AnnouncementReason.ANNOUNCEMENT_NOT_YOURS,
				() -> this.desk.write(id, Words.plain("표본 3"), this.office.otherChair()));
		refuses(AnnouncementReason.ANNOUNCEMENT_NOT_YOURS, () -> this.book.get(id, this.office.members().getFirst()));
	}

	@Test
	void refusesASecondTapAndTellsWhoSentIt() {
		AnnouncementId id = draft(this.chair);
		int revision = revision(id);
		this.desk.send(id, revision, false, this.chair);

		Refusal refusal = refuses(AnnouncementReason.ANNOUNCEMENT_SENT_ALREADY,
				() -> this.desk.send(id, revision, false, this.office.secretary()));

		assertThat(refusal.details()).containsEntry("who", this.register.self(this.chair).salutation())
			.containsEntry("at", TestClock.START);
		assertThat(posted(id)).hasSize(Office.SIZE);
	}

	@Test
	void sendsOnceWhenTwoSendTheSameDraftAtTheSameMoment() throws Exception {
		AnnouncementId id = draft(this.chair);
		int revision = revision(id);

		List<Boolean> sent = atOnce(List.of(this.chair, this.office.secretary(), this.chair, this.office.colleague()),
				(actor) -> this.desk.send(id, revision, false, actor));

		assertThat(sent).containsOnlyOnce(true);
		assertThat(posted(id)).hasSize(Office.SIZE);
		assertThat(this.book.get(id, this.chair).people()).isEqualTo(Office.SIZE);
	}

	@Test
	void refusesADraftThatChangedSinceItWasLookedAt() {
		AnnouncementId id = draft(this.chair);
		int seen = revision(id);
		this.desk.write(id, Words.plain("다른 글"), this.office.secretary());

		refuses(AnnouncementReason.DRAFT_CHANGED, () -> this.desk.send(id, seen, false, this.chair));

		assertThat(posted(id)).isEmpty();
	}

	@Test
	void refusesAnOverlongTextWithTheCount() {
		AnnouncementId id = draft(this.chair);

		Refusal refusal = refuses(AnnouncementReason.ANNOUNCEMENT_TEXT_LONG,
				() -> this.desk.write(id, Words.plain("가".repeat(12_001)), this.chair));

		assertThat(refusal.details()).containsEntry("length", 12_001).containsEntry("limit", 12_000);
		refuses(AnnouncementReason.ANNOUNCEMENT_TEXT_MISSING, () -> this.desk.write(id, Words.plain("  "), this.chair));
		assertThat(this.book.get(id, this.chair).words().plain()).isEqualTo("표본 공지예요.");
	}

	@Test
	void splitsALongTextIntoMessagesInOrder() {
		AnnouncementId id = draft(this.chair);
		this.desk.write(id, Words.plain("가".repeat(3000) + "\n\n" + "나".repeat(3000)), this.chair);

		Preview preview = this.desk.preview(id, this.chair);
		send(id, this.chair);

		assertThat(preview.sample()).extracting(RecipientCard::last).containsExactly(false, true);
		assertThat(preview.sample()).extracting(RecipientCard::html)
			.containsExactly("가".repeat(3000) + "\n\n", "나".repeat(3000));
		assertThat(posted(id)).hasSize(Office.SIZE);
	}

	@Test
	void reckonsWithEachMessageAndFileThatSomebodyGets() {
		AnnouncementId id = draft(this.chair);
		Instant one = this.desk.preview(id, this.chair).finishes();

		this.desk.write(id, Words.plain("가".repeat(3000) + "\n\n" + "나".repeat(3000)), this.chair);
		this.desk.attach(id, file(1), this.chair);

		int reached = Office.SIZE - 1;
		assertThat(this.desk.preview(id, this.chair).finishes()).isEqualTo(one.plusMillis(2 * reached * 1000 / RATE));
	}

	@Test
	void refusesAnOverlongTextBelowAPictureWithTheCount() {
		AnnouncementId id = draft(this.chair);
		this.desk.attach(id, picture(null), this.chair);
		this.desk.write(id, Words.plain("가".repeat(1100)), this.chair);

		assertThat(this.desk.preview(id, this.chair).problems())
			.satisfiesExactly((problem) -> assertThat(problem).isInstanceOfSatisfying(Problem.LongCaption.class,
					(caption) -> assertThat(caption.limit()).isBetween(950, 1023)));
		Refusal refusal = refuses(AnnouncementReason.ANNOUNCEMENT_CAPTION_LONG, () -> send(id, this.chair));
		assertThat(refusal.details()).containsEntry("length", 1100);
		assertThat(posted(id)).isEmpty();
	}

	@Test
	void countsTheLongestValueTowardsTheTextBelowAPicture() {
		AnnouncementId id = draft(this.chair);
		this.desk.attach(id, picture(null), this.chair);
		this.desk.write(id, Words.plain("표본 글\n{이름}" + "가".repeat(RecipientCard.LONGEST_CAPTION - 30)), this.chair);

		assertThat(this.desk.preview(id, this.chair).problems()).hasOnlyElementsOfType(Problem.LongCaption.class)
			.hasSize(1);
	}

	@Test
	void takesWhatIsBelowAPictureForTheTextWhereThereIsNone() {
		AnnouncementId id = this.desk.draft(this.body, this.chair);

		this.desk.attach(id, picture(Words.plain("표본 사진 글")), this.chair);
		this.desk.attach(id, picture(Words.plain("다른 글")), this.chair);

		AnnouncementView view = this.book.get(id, this.chair);
		assertThat(view.words().plain()).isEqualTo("표본 사진 글");
		assertThat(view.picture()).isNotNull();
		assertThat(view.files()).isEmpty();
	}

	@Test
	void refusesAFileOverTheLimitAndOneTooMany() {
		AnnouncementId id = draft(this.chair);
		Upload huge = new Upload("표본.txt", new byte[20 * 1024 * 1024 + 1]);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.desk.attach(id, huge, this.chair))
			.satisfies((refusal) -> assertThat(refusal.reason().name()).isEqualTo("FILE_TOO_LARGE"));
		for (int i = 0; i < AnnouncementDesk.MOST_FILES; i++) {
			this.desk.attach(id, file(i), this.chair);
		}
		refuses(AnnouncementReason.ANNOUNCEMENT_FILES_MANY, () -> this.desk.attach(id, file(9), this.chair));
		assertThat(this.book.get(id, this.chair).files()).hasSize(AnnouncementDesk.MOST_FILES);
	}

	@Test
	void takesAFileAwayAgain() {
		AnnouncementId id = draft(this.chair);
		FileId file = this.desk.attach(id, file(1), this.chair);
		FileId picture = this.desk.attach(id, picture(null), this.chair);

		this.desk.detach(id, file, this.chair);
		this.desk.detach(id, picture, this.chair);

		assertThat(this.book.get(id, this.chair).files()).isEmpty();
		assertThat(this.book.get(id, this.chair).picture()).isNull();
	}

	@Test
	void refusesAnAudienceOfNobody() {
		AnnouncementId id = draft(this.chair);
		this.desk.add(id, Joining.EXCEPT, new Circle.Everyone(), this.chair);

		assertThat(this.desk.preview(id, this.chair).problems()).containsExactly(new Problem.Nobody());
		refuses(AnnouncementReason.ANNOUNCEMENT_NOBODY, () -> send(id, this.chair));
	}

	@Test
	void refusesATimeInThePast() {
		AnnouncementId id = draft(this.chair);

		refuses(AnnouncementReason.ANNOUNCEMENT_TIME_PAST,
				() -> this.desk.schedule(id, TestClock.START.minusSeconds(1), this.chair));
		this.desk.schedule(id, TestClock.START.plusSeconds(60), this.chair);
		this.clock.advance(Duration.ofMinutes(2));
		refuses(AnnouncementReason.ANNOUNCEMENT_TIME_PAST, () -> send(id, this.chair));
	}

	@Test
	void refusesADeadlineBeforeItLeaves() {
		AnnouncementId id = draft(this.chair);
		this.desk.choose(id, AnnouncementKind.RECEIPT, this.chair);

		refuses(AnnouncementReason.ANNOUNCEMENT_DUE_MISSING, () -> send(id, this.chair));
		refuses(AnnouncementReason.ANNOUNCEMENT_DUE_EARLY,
				() -> this.desk.due(id, TestClock.START.minusSeconds(1), this.chair));
		this.desk.due(id, TestClock.START.plusSeconds(3600), this.chair);
		this.desk.schedule(id, TestClock.START.plusSeconds(7200), this.chair);
		refuses(AnnouncementReason.ANNOUNCEMENT_DUE_EARLY, () -> send(id, this.chair));
		assertThat(posted(id)).isEmpty();
	}

	@Test
	void refusesAForeignCommitteeWhateverKeyWasForged() {
		CommitteeId foreign = this.gatherings.committee(Office.OTHER).id();
		SeminarId theirs = this.gatherings.announce(Office.OTHER, Mode.ONSITE, null, this.office.otherChair());
		AnnouncementId id = draft(this.chair);

		refuses(AnnouncementReason.FOREIGN_COMMITTEE, () -> this.desk.draft(foreign, this.chair));
		refuses(AnnouncementReason.FOREIGN_COMMITTEE,
				() -> this.desk.add(id, Joining.OR, new Circle.Body(foreign), this.chair));
		refuses(AnnouncementReason.FOREIGN_COMMITTEE,
				() -> this.desk.add(id, Joining.OR, new Circle.Silent(theirs), this.chair));
		refuses(AnnouncementReason.FOREIGN_COMMITTEE,
				() -> this.desk.add(id, Joining.EXCEPT, new Circle.Answered(theirs, Answer.YES), this.chair));
		refuses(AnnouncementReason.ANNOUNCEMENT_PERSON_ELSEWHERE,
				() -> this.desk.add(id, Joining.OR, new Circle.Single(this.office.otherChair().self()), this.chair));
		this.desk.add(id, Joining.OR, new Circle.OfRole(Role.CHAIR), this.chair);
		assertThat(this.desk.preview(id, this.chair).people()).isEqualTo(Office.SIZE);
	}

	@Test
	void letsOnlySecretariatAndCoChairsSendUrgently() {
		AnnouncementId id = draft(this.chair);

		refuses(AnnouncementReason.ANNOUNCEMENT_URGENT_NOT_YOURS,
				() -> this.desk.choose(id, AnnouncementKind.URGENT, this.chair));
		this.desk.choose(id, AnnouncementKind.URGENT, this.office.secretary());
		refuses(AnnouncementReason.ANNOUNCEMENT_URGENT_NOT_YOURS, () -> send(id, this.chair));

		assertThat(send(id, this.office.secretary())).isEqualTo(AnnouncementState.SENDING);
		assertThat(this.desk.maySendUrgently(this.office.coChair())).isTrue();
	}

	@Test
	void joinsCirclesFromLeftToRight() {
		Actor secretary = this.office.secretary();
		AnnouncementId id = this.desk.draft(this.gatherings.committee("forum").id(), secretary);
		SeminarId seminar = this.gatherings.announce(Office.BODY, Mode.ONSITE, null, this.chair);
		MemberId first = this.office.members().getFirst().self();

		this.desk.add(id, Joining.OR, new Circle.Body(this.body), secretary);
		this.desk.add(id, Joining.EXCEPT, new Circle.OfRole(Role.CHAIR), secretary);
		assertThat(people(id, secretary)).isEqualTo(Office.SIZE - 1);
		this.desk.add(id, Joining.EXCEPT, new Circle.Single(first), secretary);
		assertThat(people(id, secretary)).isEqualTo(Office.SIZE - 2);
		this.desk.add(id, Joining.AND, new Circle.Silent(seminar), secretary);
		assertThat(people(id, secretary)).isEqualTo(Office.SIZE - 2);
		this.desk.add(id, Joining.OR, new Circle.Body(this.gatherings.committee(Office.OTHER).id()), secretary);
		assertThat(people(id, secretary)).isEqualTo(Office.SIZE - 1);
		this.desk.add(id, Joining.AND, new Circle.OfSector(Sector.ACADEMIA), secretary);
		assertThat(people(id, secretary)).isZero();
		this.desk.dropStep(id, 5, secretary);
		this.desk.add(id, Joining.OR, new Circle.Everyone(), secretary);
		assertThat(people(id, secretary)).isGreaterThanOrEqualTo(Office.SIZE + 3);
	}

	@Test
	void keepsTheAudienceThatItLeftWith() {
		AnnouncementId id = draft(this.chair);
		send(id, this.chair);

		this.gatherings.members(Office.BODY, 2);
		this.appointments.end(this.office.unlinked(), this.body, LocalDate.of(2026, 11, 23));

		assertThat(this.book.get(id, this.chair).people()).isEqualTo(Office.SIZE);
		assertThat(this.book.recipients(id, null, 0, 20, this.chair).lines()).extracting(RecipientLine::member)
			.contains(this.office.unlinked());
	}

	@Test
	void showsAnUnknownFieldAndRefusesIt() {
		AnnouncementId id = draft(this.chair);
		this.desk.write(id, Words.plain("표본 글\n{이름} {직위}님"), this.chair);

		assertThat(this.desk.preview(id, this.chair).problems()).containsExactly(new Problem.UnknownField("직위"));
		refuses(AnnouncementReason.ANNOUNCEMENT_FIELD_UNKNOWN, () -> sendWithBlanks(id, this.chair));
	}

	@Test
	void namesWhoHasNoValueAndSendsBlanksOnlyWhenToldTo() {
		MemberId bare = this.register.enrol(List.of(new MemberRegister.Entry("표본 무소속", "", "", null, ""))).getFirst();
		this.appointments
			.appoint(List.of(new Appointment(bare, this.body, Role.MEMBER, LocalDate.of(2026, 1, 1), null)));
		AnnouncementId id = draft(this.chair);
		this.desk.write(id, Words.plain("표본 글\n{기관} 귀중"), this.chair);

		assertThat(this.desk.preview(id, this.chair).problems())
			.containsExactly(new Problem.EmptyField(Field.ORGANISATION, 1, List.of("표본 무소속")));
		refuses(AnnouncementReason.ANNOUNCEMENT_FIELD_EMPTY, () -> send(id, this.chair));
		assertThat(sendWithBlanks(id, this.chair)).isEqualTo(AnnouncementState.SENDING);
	}

	@Test
	void refusesFieldsForGroupChats() {
		AnnouncementId id = draft(this.chair);
		this.desk.write(id, Words.plain("표본 글\n{이름}님"), this.chair);
		this.desk.toGroups(id, true, this.chair);

		assertThat(this.desk.preview(id, this.chair).problems()).containsExactly(new Problem.SharedField());
		refuses(AnnouncementReason.ANNOUNCEMENT_FIELD_SHARED, () -> sendWithBlanks(id, this.chair));
	}

	@Test
	void refusesAChannelThatThereIsNot() {
		AnnouncementId id = draft(this.chair);

		refuses(AnnouncementReason.ANNOUNCEMENT_NO_CHANNEL, () -> this.desk.toChannel(id, true, this.chair));
	}

	@Test
	void leavesOnTheNextWorkingDayWhenItIsSentAtNight() {
		this.clock.set(NIGHT);
		AnnouncementId id = draft(this.chair);

		Preview preview = this.desk.preview(id, this.chair);
		AnnouncementState state = send(id, this.chair);

		assertThat(preview.leaves()).isEqualTo(MORNING);
		assertThat(preview.shifted()).isTrue();
		assertThat(state).isEqualTo(AnnouncementState.SCHEDULED);
		assertThat(posted(id)).isEmpty();
		this.reminders.passUntil(MORNING.minusSeconds(1));
		assertThat(posted(id)).isEmpty();
		this.reminders.passUntil(MORNING);
		assertThat(posted(id)).hasSize(Office.SIZE);
		assertThat(this.book.get(id, this.chair).sentAt()).isEqualTo(MORNING);
	}

	@Test
	void leavesAtOnceAtNightWhenItIsUrgent() {
		this.clock.set(NIGHT);
		AnnouncementId id = draft(this.office.secretary());
		this.desk.choose(id, AnnouncementKind.URGENT, this.office.secretary());

		assertThat(send(id, this.office.secretary())).isEqualTo(AnnouncementState.SENDING);
		assertThat(posted(id)).hasSize(Office.SIZE);
	}

	@Test
	void waitsOverAHolidayAndAWeekend() {
		AnnouncementId id = draft(this.chair);
		this.desk.schedule(id, CHRISTMAS, this.chair);

		Preview preview = this.desk.preview(id, this.chair);

		assertThat(preview.leaves()).isEqualTo(MONDAY);
		assertThat(preview.shifted()).isTrue();
	}

	@Test
	void leavesLateWhenItsJobDidNotRunInTime() {
		AnnouncementId id = draft(this.chair);
		this.desk.schedule(id, TestClock.START.plus(Duration.ofHours(1)), this.chair);
		send(id, this.chair);

		this.reminders.passUntil(TestClock.START.plus(Duration.ofHours(5)));

		assertThat(posted(id)).hasSize(Office.SIZE);
	}

	@Test
	void findsItsAudienceWhenItLeaves() {
		AnnouncementId id = draft(this.chair);
		this.desk.schedule(id, TestClock.START.plus(Duration.ofHours(1)), this.chair);
		send(id, this.chair);
		MemberId newcomer = this.gatherings.members(Office.BODY, 1).getFirst();

		this.reminders.passUntil(TestClock.START.plus(Duration.ofHours(1)));

		assertThat(posted(id)).contains(newcomer);
	}

	@Test
	void isADraftAgainWhenNobodyIsLeftToGetIt() {
		AnnouncementId id = draft(this.chair);
		this.desk.schedule(id, TestClock.START.plus(Duration.ofHours(1)), this.chair);
		send(id, this.chair);
		this.gatherings.clear(Office.BODY);

		this.reminders.passUntil(TestClock.START.plus(Duration.ofHours(1)));

		assertThat(this.book.get(id, this.office.secretary()).state()).isEqualTo(AnnouncementState.DRAFT);
		assertThat(posted(id)).isEmpty();
	}

	@Test
	void leavesNoMoreOnceItWasTakenBack() {
		AnnouncementId id = draft(this.chair);
		this.desk.schedule(id, TestClock.START.plus(Duration.ofHours(1)), this.chair);
		send(id, this.chair);

		this.desk.recall(id, this.office.secretary());
		this.reminders.passUntil(TestClock.START.plus(Duration.ofHours(2)));

		assertThat(posted(id)).isEmpty();
		assertThat(this.book.get(id, this.chair).state()).isEqualTo(AnnouncementState.DRAFT);
	}

	@Test
	void isGoneOnceItWasDiscarded() {
		AnnouncementId id = draft(this.chair);

		this.desk.discard(id, this.chair);

		refuses(AnnouncementReason.ANNOUNCEMENT_FIXED, () -> send(id, this.chair));
		assertThat(this.book.page(this.chair, 0, 50).lines()).extracting(AnnouncementLine::id).doesNotContain(id);
	}

	@Test
	void beginsWithWhatAnEarlierOneSaid() {
		AnnouncementId id = draft(this.chair);
		send(id, this.chair);

		AnnouncementId next = this.desk.draftFrom(id, this.office.secretary());

		assertThat(this.book.get(next, this.chair).words().plain()).isEqualTo("표본 공지예요.");
		assertThat(this.book.get(next, this.chair).people()).isEqualTo(Office.SIZE);
		refuses(AnnouncementReason.ANNOUNCEMENT_NOT_YOURS, () -> this.desk.draftFrom(id, this.office.otherChair()));
	}

	@Test
	void beginsWithATemplate() {
		TemplateId template = this.templates.save(" 표본 양식 ", Words.plain("표본 글\n{이름}님께"), this.body, this.chair);
		TemplateId later = this.templates.save("표본 양식", Words.plain("표본 글\n{이름}님, 안녕하세요."), this.body, this.chair);

		AnnouncementId id = this.desk.draftFrom(later, this.body, this.chair);

		assertThat(this.book.get(id, this.chair).words().plain()).isEqualTo("표본 글\n{이름}님, 안녕하세요.");
		assertThat(this.templates.list(this.body, this.chair)).extracting(Template::id)
			.contains(later)
			.doesNotContain(template);
		refuses(AnnouncementReason.ANNOUNCEMENT_FIELD_UNKNOWN,
				() -> this.templates.save("표본", Words.plain("{모름}"), this.body, this.chair));
		refuses(AnnouncementReason.ANNOUNCEMENT_FIELD_UNCLOSED,
				() -> this.templates.save("표본", Words.plain("{이름님"), this.body, this.chair));
		refuses(AnnouncementReason.ANNOUNCEMENT_LOOK_BROKEN,
				() -> this.templates.save("표본", new Words("글", "글", true), this.body, this.chair));
		refuses(AnnouncementReason.FOREIGN_COMMITTEE, () -> this.templates.get(later, this.office.otherChair()));
		this.templates.remove(later, this.chair);
		refuses(AnnouncementReason.ANNOUNCEMENT_TEMPLATE_UNKNOWN, () -> this.templates.get(later, this.chair));
	}

	@Test
	void costsAsManyStatementsForManyAsForFew() {
		AnnouncementId few = draft(this.chair);
		int revision = revision(few);
		int small = this.statements.during(() -> this.desk.send(few, revision, false, this.chair));
		this.gatherings.members(Office.BODY, 900);
		AnnouncementId many = draft(this.chair);
		int next = revision(many);

		int large = this.statements.during(() -> this.desk.send(many, next, false, this.chair));

		assertThat(large).isEqualTo(small);
		assertThat(this.book.get(many, this.chair).people()).isEqualTo(Office.SIZE + 900);
	}

	private AnnouncementId draft(Actor by) {
		AnnouncementId id = this.desk.draft(this.body, by);
		this.desk.write(id, new Words("표본 공지예요.", "<b>표본</b> 공지예요."), by);
		this.desk.add(id, Joining.OR, new Circle.Body(this.body), by);
		return id;
	}

	private int revision(AnnouncementId id) {
		return this.book.get(id, this.office.secretary()).revision();
	}

	private int people(AnnouncementId id, Actor asker) {
		return this.desk.preview(id, asker).people();
	}

	private AnnouncementState send(AnnouncementId id, Actor by) {
		return this.desk.send(id, revision(id), false, by);
	}

	private AnnouncementState sendWithBlanks(AnnouncementId id, Actor by) {
		return this.desk.send(id, revision(id), true, by);
	}

	private static Upload file(int number) {
		return new Upload("표본 " + number + ".txt", ("표본 " + number).getBytes(StandardCharsets.UTF_8));
	}

	private static Upload picture(Words caption) {
		byte[] png = { (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0 };
		return new Upload("표본.png", png, "sample", true, caption);
	}

	private Set<MemberId> posted(AnnouncementId id) {
		return this.outbox.outcomes("announcement/" + id.value() + "/v1/message")
			.stream()
			.map(Delivery::member)
			.collect(Collectors.toSet());
	}

	private static List<Boolean> atOnce(Collection<Actor> actors, Consumer<Actor> work) throws Exception {
		CyclicBarrier start = new CyclicBarrier(actors.size());
		try (ExecutorService workers = Executors.newFixedThreadPool(actors.size())) {
			List<Callable<Boolean>> works = actors.stream().<Callable<Boolean>>map((actor) -> () -> {
				start.await();
				try {
					work.accept(actor);
					return true;
				}
				catch (Refusal refusal) {
					return false;
				}
			}).toList();
			List<Boolean> done = new ArrayList<>();
			for (Future<Boolean> future : workers.invokeAll(works)) {
				done.add(future.get());
			}
			return done;
		}
	}

	private static Refusal refuses(AnnouncementReason reason, Runnable work) {
		Refusal refusal = catchThrowableOfType(Refusal.class, work::run);
		assertThat(refusal).as(reason.name()).isNotNull();
		assertThat(refusal.reason()).isEqualTo(reason);
		return refusal;
	}

}
