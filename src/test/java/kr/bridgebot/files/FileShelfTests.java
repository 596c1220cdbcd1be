package kr.bridgebot.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BotTest
class FileShelfTests {

	private static final Upload REPORT = new Upload("../회의록.pdf", "%PDF-1.7 report".getBytes(StandardCharsets.UTF_8),
			"BQAC-1");

	@Autowired
	FileShelf shelf;

	@Autowired
	Copies copies;

	@Autowired
	FilesFolder folder;

	@Autowired
	NightlySweep sweep;

	@Autowired
	FilesPersonalData personal;

	@Autowired
	Gatherings gatherings;

	@Autowired
	TransactionTemplate transactions;

	private MemberId member;

	private Actor sender;

	@BeforeEach
	void letsSomebodyIn() {
		this.member = this.gatherings.members("social", 1).getFirst();
		this.sender = this.gatherings.person(this.member);
	}

	@Test
	void keepsAFileByTheMessengersIdAndAsACopy() {
		FileId id = this.shelf.keep(REPORT, this.sender);

		KeptFile kept = this.shelf.find(List.of(id, new FileId(Ids.next()))).get(id);
		Attachment sent = this.shelf.attachment(id, Text.literal("report")).orElseThrow();
		assertThat(kept).isEqualTo(new KeptFile(id, "회의록.pdf", 15, "application/pdf", this.member, TestClock.START));
		assertThat(sent.name()).isEqualTo("회의록.pdf");
		assertThat(sent.kept()).isEqualTo(new Attachment.Kept(id.value(), "BQAC-1", false));
		assertThat(this.copies.read(id.value())).isEqualTo(REPORT.content());
	}

	@Test
	void keepsAPictureAsAPicture() {
		FileId picture = this.shelf.keep(new Upload("photo.jpg", new byte[] { -1, -40, -1, -32 }, "AgAC-1", true, null),
				this.sender);
		FileId report = this.shelf.keep(REPORT, this.sender);

		assertThat(this.shelf.kept(List.of(report, new FileId(Ids.next()), picture)).values()).containsExactly(
				new Attachment.Kept(report.value(), "BQAC-1", false),
				new Attachment.Kept(picture.value(), "AgAC-1", true));
	}

	@ParameterizedTest
	@CsvSource({ "a.exe,3,FILE_TYPE_UNWELCOME", "a.pdf,0,FILE_EMPTY", "a.pdf,20971521,FILE_TOO_LARGE" })
	void saysNoBeforeAFileIsFetched(String name, long bytes, String reason) {
		Text objection = Objects.requireNonNull(this.shelf.objection(name, bytes));

		assertThat(((Text.Phrase) objection).key()).isEqualTo("refusal." + reason);
	}

	@ParameterizedTest
	@CsvSource({ "a.exe,MZ,FILE_TYPE_UNWELCOME", "a.pdf,'',FILE_EMPTY", "a.pdf,MZ,FILE_CONTENT_OTHER" })
	void keepsNothingThatItDoesNotTake(String name, String content, String reason) {
		Upload upload = new Upload(name, content.getBytes(StandardCharsets.UTF_8));

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.shelf.keep(upload, this.sender))
			.satisfies((refusal) -> assertThat(refusal.reason().name()).isEqualTo(reason));
	}

	@Test
	void sendsNoFileOfWhichNeitherCopyNorIdIsLeft() throws IOException {
		FileId id = this.shelf.keep(new Upload("a.pdf", REPORT.content()), this.sender);
		Files.delete(copyOf(id));

		assertThat(this.shelf.attachment(id, Text.empty())).isEmpty();
		assertThat(this.copies.read(id.value())).isEmpty();
	}

	@Test
	void leavesAnOrphanCopyAtMostWhenAllIsUndone() throws IOException {
		FileId known = this.shelf.keep(REPORT, this.sender);
		FileId undone = Objects.requireNonNull(this.transactions.execute((status) -> {
			status.setRollbackOnly();
			return this.shelf.keep(REPORT, this.sender);
		}));
		Path unfinished = Files.write(this.folder.folder().resolve(Ids.next() + ".part"), new byte[] { 1 });
		Path foreign = Files.write(this.folder.folder().resolve("notes.txt"), new byte[] { 1 });
		Instant tomorrow = Files.getLastModifiedTime(foreign).toInstant().plus(Duration.ofHours(25));

		this.sweep.sweep(tomorrow.minus(Duration.ofHours(2)));
		boolean left = Files.exists(copyOf(undone)) && Files.exists(unfinished);
		this.sweep.sweep(tomorrow);

		assertThat(left).isTrue();
		assertThat(copyOf(undone)).doesNotExist();
		assertThat(unfinished).doesNotExist();
		assertThat(copyOf(known)).exists();
		assertThat(foreign).exists();
	}

	@Test
	void forgetsWhoSentAFileAndKeepsIt() {
		FileId id = this.shelf.keep(REPORT, this.sender);
		List<FilesPersonalData.Sent> before = this.personal.of(this.member);

		this.personal.on(new MemberEvent.Erased(this.member));

		assertThat(before).singleElement().satisfies((sent) -> assertThat(sent.name()).isEqualTo("회의록.pdf"));
		assertThat(this.personal.of(this.member)).isEmpty();
		assertThat(this.shelf.find(List.of(id)).get(id).by()).isNull();
	}

	@Test
	void dropsWhatIsKeptNoLonger() throws IOException {
		FileId id = this.shelf.keep(REPORT, this.sender);
		FileId other = this.shelf.keep(REPORT, this.sender);

		this.shelf.drop(List.of(id));
		Files.setLastModifiedTime(copyOf(id), FileTime.from(TestClock.START.minus(Duration.ofDays(3))));
		this.sweep.sweep(TestClock.START);

		assertThat(this.shelf.find(List.of(id, other))).containsOnlyKeys(other);
		assertThat(copyOf(id)).doesNotExist();
	}

	private Path copyOf(FileId id) {
		return this.folder.folder().resolve(id.value().toString());
	}

}
