package kr.bridgebot.sandbox;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.members.Sector;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.Role;
import org.springframework.core.io.ClassPathResource;

/** The sample forum as the files beside this program describe it. */
class SampleFiles {

	private static final String SECRETARIAT = "SECRETARIAT";

	private static final String ASSISTANT = "ASSISTANT";

	/**
	 * A committee's group, or the forum's channel.
	 *
	 * @param committee empty for the channel
	 */
	record SampleGroup(String committee, long chat, Kind kind, String title) {

		/** What sort of group. */
		enum Kind {

			GROUP, SUPERGROUP, CHANNEL

		}

	}

	/**
	 * What a committee meets about.
	 *
	 * @param conclusion what it comes to in the end
	 */
	record SampleSeminar(String committee, String topic, String venue, String link, String conclusion) {
	}

	/** What somebody suggests to a committee. */
	record SampleItem(String committee, String title, String why) {
	}

	/**
	 * What somebody proposes.
	 *
	 * @param stage how far it has come
	 * @param ministry to which it went; empty while it has not
	 * @param answer what the ministry said; empty while it has not
	 */
	record SampleProposal(String committee, String title, String body, ProposalState stage, String ministry,
			String answer) {
	}

	/**
	 * What the secretariat tells.
	 *
	 * @param stage how far it has come
	 * @param scope the code of the body for which it is sent
	 * @param roles of those whom it is for; none for everybody there
	 * @param title as what a template is kept, and else how it begins
	 * @param confirmed the accounts that have confirmed it
	 */
	record SampleAnnouncement(Stage stage, String scope, AnnouncementKind kind, List<Role> roles, String title,
			String body, List<Long> confirmed) {

		/** How far an announcement has come. */
		enum Stage {

			TEMPLATE, DRAFT, SENT

		}

	}

	/** Everybody, each once, in the order of the file. */
	List<Sample> people() {
		Map<Long, Sample> people = new LinkedHashMap<>();
		for (NamedCsvRecord row : rows("sandbox/roster.csv")) {
			people.merge(Long.parseLong(row.getField("account")), person(row), SampleFiles::together);
		}
		return List.copyOf(people.values());
	}

	List<SampleGroup> groups() {
		return rows("sandbox/groups.csv").stream()
			.map((row) -> new SampleGroup(row.getField("committee"), Long.parseLong(row.getField("chat")),
					SampleGroup.Kind.valueOf(row.getField("kind")), row.getField("title")))
			.toList();
	}

	List<SampleSeminar> seminars() {
		return rows("sandbox/seminars.csv").stream()
			.map((row) -> new SampleSeminar(row.getField("committee"), row.getField("topic"), row.getField("venue"),
					row.getField("link"), row.getField("conclusion")))
			.toList();
	}

	List<SampleItem> items() {
		return rows("sandbox/items.csv").stream()
			.map((row) -> new SampleItem(row.getField("committee"), row.getField("title"), row.getField("why")))
			.toList();
	}

	List<SampleProposal> proposals() {
		return rows("sandbox/proposals.csv").stream()
			.map((row) -> new SampleProposal(row.getField("committee"), row.getField("title"), row.getField("body"),
					ProposalState.valueOf(row.getField("stage")), row.getField("ministry"), row.getField("answer")))
			.toList();
	}

	List<SampleAnnouncement> announcements() {
		return rows("sandbox/announcements.csv").stream()
			.map((row) -> new SampleAnnouncement(SampleAnnouncement.Stage.valueOf(row.getField("stage")),
					row.getField("scope"), AnnouncementKind.valueOf(row.getField("kind")),
					words(row, "roles").map(Role::valueOf).toList(), row.getField("title"), row.getField("body"),
					words(row, "confirmed").map(Long::valueOf).toList()))
			.toList();
	}

	private static Stream<String> words(NamedCsvRecord row, String column) {
		return Stream.of(row.getField(column).split(" ")).filter((word) -> !word.isEmpty());
	}

	private static Sample person(NamedCsvRecord row) {
		String role = row.getField("role");
		boolean seated = !role.equals(SECRETARIAT) && !role.equals(ASSISTANT);
		Entry entry = new Entry(row.getField("name"), row.getField("organisation"), row.getField("title"),
				Sector.valueOf(row.getField("sector")), row.getField("email"), row.getField("phone"));
		return new Sample(Long.parseLong(row.getField("account")), entry,
				seated ? Map.of(row.getField("committee"), Role.valueOf(role)) : Map.of(), role.equals(SECRETARIAT),
				row.getField("code"), Language.preferredBy(row.getField("language")),
				Boolean.parseBoolean(row.getField("linked")), Boolean.parseBoolean(row.getField("blocks")),
				row.getField("assists"));
	}

	private static Sample together(Sample one, Sample other) {
		Map<String, Role> seats = new HashMap<>(one.seats());
		seats.putAll(other.seats());
		return new Sample(one.account(), one.entry(), Map.copyOf(seats), one.secretariat() || other.secretariat(),
				one.code(), one.language(), one.linked(), one.blocks(), one.principal());
	}

	private static List<NamedCsvRecord> rows(String path) {
		try (Reader reader = new InputStreamReader(new ClassPathResource(path).getInputStream(),
				StandardCharsets.UTF_8); CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
			List<NamedCsvRecord> rows = new ArrayList<>();
			csv.forEach(rows::add);
			return rows;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
