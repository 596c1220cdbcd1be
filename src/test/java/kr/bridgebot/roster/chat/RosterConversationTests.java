package kr.bridgebot.roster.chat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.roster.PreviewId;
import kr.bridgebot.shared.Language;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BotTest
class RosterConversationTests {

	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	@Autowired
	ImportCommand command;

	@Autowired
	RosterFileHandler files;

	@Autowired
	ApplyRosterButton apply;

	@Autowired
	ExportLinksButton links;

	@Autowired
	Gatherings gatherings;

	@Autowired
	Texts texts;

	private Visit visit;

	@BeforeEach
	void letsTheSecretariatIn() {
		this.visit = new Visit(this.gatherings.secretary(this.gatherings.members("social", 1).getFirst()),
				new Profile(1, "x", null), Place.privately(1), NOW);
	}

	@Test
	void explainsWithATemplateThatIsTakenItself() {
		Reply explanation = this.command.on("", this.visit);

		byte[] template = explanation.attachments().getFirst().content();
		Reply preview = this.files.on(new Upload("template.xlsx", template), this.visit);

		assertThat(words(preview)).contains("0 faulty rows");
	}

	@Test
	void showsFaultyRowsAndAttachesThemAll() {
		Reply preview = this.files.on(new Upload("<b>.csv", bytes("name,email\n" + "A,wrong\n".repeat(12))),
				this.visit);

		assertThat(words(preview)).contains("12 faulty rows", "Row 2:", "Row 9:", "And 4 more")
			.doesNotContain("Row 10:");
		assertThat(preview.attachments()).hasSize(1);
		assertThat(preview.cards().getFirst().rows()).isEmpty();
	}

	@Test
	void appliesAPreviewAndSaysSoTwice() {
		String name = "T" + UUID.randomUUID();
		Reply preview = this.files.on(new Upload("a.csv", bytes("name,organisation\n" + name + ",Org\n")), this.visit);
		PreviewId id = ((ApplyRosterButton.Apply) ((Button.Press) preview.cards()
			.getFirst()
			.rows()
			.getFirst()
			.getFirst()).payload()).preview();

		Reply first = this.apply.on(new ApplyRosterButton.Apply(id), this.visit);
		Reply second = this.apply.on(new ApplyRosterButton.Apply(id), this.visit);

		assertThat(first.notice()).isEqualTo(Text.of("roster.applied.now"));
		assertThat(second.notice()).isEqualTo(Text.of("roster.applied.before"));
	}

	@Test
	void speaksOfFaultyRowsOnlyWhereThereAreSome() {
		String clean = "name,organisation\nT" + UUID.randomUUID() + ",Org\n";

		Reply good = this.files.on(new Upload("a.csv", bytes(clean)), this.visit);
		Reply mixed = this.files.on(new Upload("a.csv", bytes(clean + ",Org\n")), this.visit);

		assertThat(words(good)).endsWith("Apply it? Nobody is removed.");
		assertThat(words(mixed)).endsWith("Apply it without the faulty row? Nobody is removed.");
	}

	@Test
	void namesTheConfiguredLimit() {
		assertThat(words(this.command.on("", this.visit))).contains("at most 5 MB.");
	}

	@Test
	void writesTheLinksAfterAQuestion() {
		Reply question = this.links.on(new ExportLinksButton.Export(false), this.visit);
		Reply made = this.links.on(new ExportLinksButton.Export(true), this.visit);

		assertThat(words(question)).contains("Links and codes sent before stop working");
		assertThat(made.attachments().getFirst().name()).isEqualTo("invitation-links.xlsx");
	}

	@ParameterizedTest
	@ValueSource(strings = { "setup.exe", "roster", "roster.xls", "roster.pdf" })
	void objectsToOtherFiles(String name) {
		assertThat(this.files.objection(name, 10)).isNotNull();
	}

	@Test
	void objectsToFilesThatAreTooBigBeforeTheyAreFetched() {
		assertThat(this.files.objection("roster.csv", 10 << 20)).isNotNull();
		assertThat(this.files.objection("Roster.CSV", 1 << 20)).isNull();
	}

	private String words(Reply reply) {
		return this.texts.plain(reply.cards().getFirst().body(), Language.EN, ZoneId.of("Asia/Seoul"), NOW);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
