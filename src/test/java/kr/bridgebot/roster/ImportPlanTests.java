package kr.bridgebot.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.Committee.Names;
import kr.bridgebot.committees.Committee.Proxies;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.members.Person;
import kr.bridgebot.members.Sector;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ImportPlanTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private final Committee forum = committee("forum", CommitteeKind.FORUM, "전체 포럼", "Whole forum");

	private final Committee tech = committee("future-tech", CommitteeKind.SUBCOMMITTEE, "미래유망기술 분과",
			"Promising technologies");

	private final Committee social = committee("social", CommitteeKind.SUBCOMMITTEE, "사회현안 분과", "Social issues");

	private final List<Person> people = new ArrayList<>();

	private final List<Appointment> seats = new ArrayList<>();

	@Test
	void addsWhoIsNew() {
		ImportPlan plan = plan("""
				이름,기관,직위,부문(산/학/연/협회/관),이메일,분과,역할
				표본 위원 01,표본연구원,원장,연,One@example.org,미래유망기술,위원장
				""");

		assertThat(plan.digest()).isEqualTo(new Digest(1, 0, 0, List.of(), List.of()));
		assertThat(plan.steps().getFirst().entry().sector()).isEqualTo(Sector.RESEARCH);
		assertThat(plan.steps().getFirst().seats()).isEqualTo(Map.of(this.tech.id(), Role.CHAIR));
	}

	@Test
	void takesEnglishColumnsInAnyOrderBelowATitle() {
		ImportPlan plan = plan("""
				Roster of 2026
				Role,Committee,E-mail,Sector,Title,Affiliation,Full name,unknown
				clerk,Social issues,one@example.org,industry,Director,Sample Institute,Sample 01,x
				""");

		assertThat(plan.steps().getFirst().entry().organisation()).isEqualTo("Sample Institute");
		assertThat(plan.steps().getFirst().seats()).isEqualTo(Map.of(this.social.id(), Role.CLERK));
	}

	@Test
	void knowsPeopleByAddressWhateverItsCase() {
		person("Sample 01", "Sample Institute", "one@example.org");

		ImportPlan plan = plan("""
				name,title,email
				Sample 01,Professor,ONE@example.org
				""");

		assertThat(plan.digest()).isEqualTo(new Digest(0, 1, 0, List.of(), List.of()));
		assertThat(plan.steps().getFirst().entry().organisation()).isEqualTo("Sample Institute");
		assertThat(plan.steps().getFirst().entry().email()).isEqualTo("one@example.org");
	}

	@Test
	void knowsPeopleWithoutAddressByNameAndOrganisation() {
		person("Sample 01", "Sample Institute", "");

		ImportPlan plan = plan("""
				name,organisation,email
				sample01,Sample  Institute,
				Sample 01,Another Institute,
				""");

		assertThat(plan.steps()).extracting(ImportPlan.Step::known).containsExactly(this.people.getFirst(), null);
	}

	@Test
	void addsAnAddressToWhoHadNone() {
		person("Sample 01", "Sample Institute", "");

		ImportPlan plan = plan("""
				name,organisation,email
				Sample 01,Sample Institute,one@example.org
				""");

		assertThat(plan.digest().changed()).isEqualTo(1);
		assertThat(plan.steps().getFirst().entry().email()).isEqualTo("one@example.org");
	}

	@Test
	void findsNothingNewInWhatIsKnown() {
		Person person = person("Sample 01", "Sample Institute", "one@example.org");
		seat(person, this.tech, Role.CLERK);

		ImportPlan plan = plan("""
				name,organisation,email,committee,role
				Sample 01,Sample Institute,one@example.org,future-tech,clerk
				Sample 01,,one@example.org,future-tech,
				""");

		assertThat(plan.digest()).isEqualTo(new Digest(0, 0, 1, List.of(), List.of()));
	}

	@Test
	void changesARoleButKeepsItWhereNoneIsNamed() {
		Person person = person("Sample 01", "Sample Institute", "one@example.org");
		seat(person, this.tech, Role.CLERK);
		seat(person, this.social, Role.MEMBER);

		ImportPlan plan = plan("""
				name,email,committee,role
				Sample 01,one@example.org,future-tech,
				Sample 01,one@example.org,social,chair
				""");

		assertThat(plan.steps().getFirst().seats()).isEqualTo(Map.of(this.social.id(), Role.CHAIR));
	}

	@Test
	void readsSeveralCommitteesOfARow() {
		ImportPlan plan = plan("""
				이름,분과,역할
				표본 위원 01,미래유망기술/사회현안 분과,위원
				표본 위원 02,"미래유망기술; 사회현안",위원장/간사
				표본 위원 03,,공동의장
				표본 위원 04,미래유망기술,사무국
				""");

		assertThat(plan.digest().faults()).isEmpty();
		assertThat(plan.steps()).extracting(ImportPlan.Step::seats)
			.containsExactly(Map.of(this.tech.id(), Role.MEMBER, this.social.id(), Role.MEMBER),
					Map.of(this.tech.id(), Role.CHAIR, this.social.id(), Role.CLERK),
					Map.of(this.forum.id(), Role.CO_CHAIR), Map.of(this.tech.id(), Role.MEMBER));
		assertThat(plan.steps()).extracting(ImportPlan.Step::joins).containsExactly(false, false, false, true);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			,Org,,,,,                                  | NAME_MISSING
			A,Org,,,nobody at home,,                   | EMAIL_WRONG
			A,Org,,elsewhere,,,                        | SECTOR_UNKNOWN
			A,Org,,,,nowhere,                          | COMMITTEE_UNKNOWN
			A,Org,,,,social,emperor                    | ROLE_UNKNOWN
			A,Org,,,,,chair                            | COMMITTEE_MISSING
			A,Org,,,,social,co-chair                   | ROLE_NOT_THERE
			A,Org,,,,social,chair/clerk                | ROLES_DO_NOT_MATCH
			A,Org,,,,,,short                           | CODE_WRONG
			""")
	void leavesOutARowAtFault(String row, Fault.Kind kind) {
		ImportPlan plan = plan("name,organisation,title,sector,email,committee,role,code\nGood,Org\n" + row + "\n");

		assertThat(plan.digest().added()).isEqualTo(1);
		assertThat(plan.digest().faults()).extracting(Fault::row, Fault::kind).containsExactly(tuple(3, kind));
	}

	@Test
	void readsTelephoneNumbersThoughASpreadsheetTookTheirZero() {
		ImportPlan plan = plan("""
				이름,연락처(휴대전화)
				표본 위원 01,010-0000-0001
				표본 위원 02,1000000002
				표본 위원 03,
				표본 위원 04,모름
				""");

		assertThat(plan.steps()).extracting((step) -> step.entry().phone())
			.containsExactly("010-0000-0001", "01000000002", "");
		assertThat(plan.digest().faults()).extracting(Fault::row, Fault::kind)
			.containsExactly(tuple(5, Fault.Kind.PHONE_WRONG));
	}

	@Test
	void takesAnotherWayToWriteANumberForNoNews() {
		this.people.add(new Person(new MemberId(Ids.next()), "Sample 01", "Org", "", null, "", "010-0000-0001", false,
				null, false));

		ImportPlan plan = plan("""
				name,organisation,phone
				Sample 01,Org,010 0000 0001
				""");

		assertThat(plan.digest().unchanged()).isEqualTo(1);
	}

	@Test
	void leavesOutRowsThatContradictOthers() {
		ImportPlan plan = plan("""
				name,organisation,email,committee,role,code
				Sample 01,Org,one@example.org,social,chair,ABCDEFGHIJKLMNOP
				Sample 02,Org,one@example.org,,,
				Sample 01,Org,one@example.org,social,clerk,
				Sample 01,Org,one@example.org,,,ABCDEFGHIJKLMNOQ
				Sample 03,Org,,,,ABCDEFGHIJKLMNOP
				""");

		assertThat(plan.digest().added()).isEqualTo(1);
		assertThat(plan.digest().faults()).extracting(Fault::kind)
			.containsExactly(Fault.Kind.EMAIL_OF_ANOTHER, Fault.Kind.ROLE_OTHERWISE, Fault.Kind.CODE_OTHERWISE,
					Fault.Kind.CODE_OTHERWISE);
	}

	@Test
	void leavesOutWhomSeveralFit() {
		person("Sample 01", "Org", "");
		person("Sample 01", "Org", "");

		ImportPlan plan = plan("""
				name,organisation
				Sample 01,Org
				""");

		assertThat(plan.digest().faults()).extracting(Fault::kind).containsExactly(Fault.Kind.AMBIGUOUS);
	}

	@Test
	void pointsAtAnAddressThatPassesToAnotherName() {
		person("Sample 01", "Org", "office@example.org");

		ImportPlan plan = plan("""
				name,organisation,email
				Sample 99,Org,office@example.org
				""");

		assertThat(plan.digest().renamed()).containsExactly(2);
	}

	@Test
	void takesHostileCellsAsMereText() {
		ImportPlan plan = plan("""
				name,organisation
				=cmd|'/C calc'!A0,<b>&amp;
				"Robert'); drop table member;--",\u202Eevil\u200B
				""");

		assertThat(plan.digest().added()).isEqualTo(2);
		assertThat(plan.steps().getFirst().entry().name()).isEqualTo("=cmd|'/C calc'!A0");
		assertThat(plan.steps().get(1).entry().organisation()).isEqualTo("evil");
	}

	private ImportPlan plan(String csv) {
		RosterLimits limits = new RosterLimits("", DataSize.ofMegabytes(5), DataSize.ofMegabytes(64), 100,
				Duration.ofDays(7));
		Vocabulary vocabulary = new Vocabulary();
		List<RosterRow> rows = new RosterFile(new Tables(limits), vocabulary, limits).read(csv.getBytes(UTF_8));
		return ImportPlan.of(new RowReader(vocabulary, List.of(this.forum, this.tech, this.social)), rows, this.people,
				this.seats);
	}

	private Person person(String name, String organisation, String email) {
		Person person = new Person(new MemberId(Ids.next()), name, organisation, "", null, email, false, null, false);
		this.people.add(person);
		return person;
	}

	private void seat(Person person, Committee committee, Role role) {
		this.seats.add(new Appointment(person.id(), committee.id(), role, TODAY, null));
	}

	private static Committee committee(String code, CommitteeKind kind, String ko, String en) {
		return new Committee(new CommitteeId(UUID.randomUUID()), code, kind, new Names(ko, en), null, Proxies.ALLOWED,
				null, true);
	}

}
