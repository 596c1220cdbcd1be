package kr.bridgebot.proposals.chat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.bridgebot.chat.Spreadsheets;
import kr.bridgebot.chat.Spreadsheets.Column;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.proposals.CatalogueLine;
import kr.bridgebot.proposals.ProposalCatalogue;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalTexts;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes all proposals as a spreadsheet, a line each, in the reader's language: what
 * became of them, and how many days they have been in each state.
 */
@Component
class ProposalsWorkbook {

	private static final List<String> COLUMNS = List.of("number", "committee", "title", "author", "state", "since",
			"submitted", "ministry", "division", "document", "due", "verdict", "answered");

	private static final int WIDTH = 18;

	private static final int HOURS_A_DAY = 24;

	private final Spreadsheets spreadsheets;

	private final ProposalCatalogue catalogue;

	private final CommitteeBoard board;

	private final MemberRegister register;

	private final ZoneId zone;

	ProposalsWorkbook(Spreadsheets spreadsheets, ProposalCatalogue catalogue, CommitteeBoard board,
			MemberRegister register, ZoneId zone) {
		this.spreadsheets = spreadsheets;
		this.catalogue = catalogue;
		this.board = board;
		this.register = register;
		this.zone = zone;
	}

	/**
	 * The whole table.
	 * @throws Refusal unless it is the secretariat that asks
	 */
	byte[] write(Visit visit) {
		Map<MemberId, Person> authors = this.register.find(this.catalogue.authors(visit.actor()));
		return this.spreadsheets.write(Text.of("proposals.export.sheet"), columns(), visit, this.zone,
				(sheet) -> this.catalogue.readOut(visit.actor(), (line) -> sheet.add(cells(line, authors))));
	}

	private static List<Column> columns() {
		return Stream
			.concat(COLUMNS.stream().map((column) -> Text.of("proposals.export.column." + column)),
					Arrays.stream(ProposalState.values())
						.map((state) -> Text.of("proposals.export.days", "state", ProposalTexts.state(state))))
			.map((head) -> new Column(head, WIDTH))
			.toList();
	}

	private List<@Nullable Object> cells(CatalogueLine line, Map<MemberId, Person> authors) {
		Person author = authors.get(line.author());
		List<@Nullable Object> cells = new ArrayList<@Nullable Object>(Arrays.asList(line.number().toString(),
				this.board.find(line.committee()).map(Committee::name).orElse(Text.empty()), line.title(),
				(author == null) ? null : author.name(), ProposalTexts.state(line.state()), line.since(),
				line.submittedOn(), line.ministry(), line.division(), line.document(), line.replyDue(),
				(line.verdict() == null) ? null : ProposalTexts.verdict(line.verdict()), line.answeredAt()));
		for (ProposalState state : ProposalState.values()) {
			Duration spent = line.spent().get(state);
			cells.add((spent == null) ? null : days(spent));
		}
		return cells;
	}

	/** To a tenth of a day. */
	private static double days(Duration spent) {
		return Math.round(spent.toMinutes() / 6.0 / HOURS_A_DAY) / 10.0;
	}

}
