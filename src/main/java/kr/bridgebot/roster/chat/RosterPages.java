package kr.bridgebot.roster.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Spreadsheets;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.roster.Column;
import kr.bridgebot.roster.Digest;
import kr.bridgebot.roster.Fault;
import kr.bridgebot.roster.Invitation;
import kr.bridgebot.roster.Preview;
import org.springframework.stereotype.Component;

/** Paints what a roster file would change, and writes the lists that go with it. */
@Component
class RosterPages {

	/** As many lines as a phone shows at once. */
	private static final int LINES = 8;

	private static final int WIDTH = 24;

	private final Spreadsheets spreadsheets;

	RosterPages(Spreadsheets spreadsheets) {
		this.spreadsheets = spreadsheets;
	}

	/**
	 * How a roster has to look, an example with it.
	 * @param limit how large it may be
	 */
	Reply explanation(Text limit, Visit visit) {
		List<Text> header = Arrays.stream(Column.values())
			.<Text>map((column) -> Text.of("roster.column", "column", column))
			.toList();
		List<Text> example = Arrays.stream(Column.values())
			.<Text>map((column) -> Text.of("roster.example", "column", column))
			.toList();
		byte[] template = write(header, List.of(example), visit);
		return Reply
			.say(Card.of(Text.of("roster.import.explained", "limit", limit))
				.row(Button.press(Text.of("roster.links.export"), new ExportLinksButton.Export(false))))
			.andAttach(new Attachment("roster-template.xlsx", Text.of("roster.import.template"), template));
	}

	Reply preview(Preview preview, Visit visit) {
		Digest digest = preview.digest();
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("roster.preview.title", "file", preview.fileName()));
		lines.add(Text.of("roster.preview.counts", "added", digest.added(), "changed", digest.changed(), "unchanged",
				digest.unchanged(), "faulty", digest.faults().size()));
		if (!digest.renamed().isEmpty()) {
			lines.add(Text.of("roster.preview.renamed", "rows", rows(digest.renamed()), "count",
					digest.renamed().size()));
		}
		digest.faults().stream().limit(LINES).forEach((fault) -> lines.add(line(fault)));
		if (digest.faults().size() > LINES) {
			lines.add(Text.of("roster.preview.more", "count", digest.faults().size() - LINES));
		}
		lines.add(digest.isNews() ? Text.of("roster.preview.question", "faulty", digest.faults().size())
				: Text.of("roster.preview.nothing"));
		Card card = Card.of(Text.lines(lines));
		Reply reply = Reply.say(digest.isNews() ? card.row(
				Button.press(Text.of("roster.preview.apply"), new ApplyRosterButton.Apply(preview.id()),
						Button.Style.MAIN),
				Button.press(Text.of("roster.preview.drop"), new DropRosterButton.Drop(preview.id()))) : card);
		return digest.faults().isEmpty() ? reply : reply.andAttach(faults(digest.faults(), visit));
	}

	/** The links of all, to be passed on. */
	Attachment links(List<Invitation> invitations, Visit visit) {
		List<List<Text>> rows = invitations.stream()
			.map((invitation) -> List.of(Text.literal(invitation.person().name()),
					Text.literal(invitation.person().organisation()),
					Text.joined(", ", invitation.committees().stream().map(Committee::name).toList()),
					Text.literal(invitation.link())))
			.toList();
		byte[] content = write(List.of(column(Column.NAME), column(Column.ORGANISATION), column(Column.COMMITTEE),
				Text.of("roster.links.link")), rows, visit);
		return new Attachment("invitation-links.xlsx", Text.of("roster.links.caption", "count", invitations.size()),
				content);
	}

	private Attachment faults(List<Fault> faults, Visit visit) {
		List<List<Text>> rows = faults.stream()
			.map((fault) -> List.of(Text.literal(Integer.toString(fault.row())), Text.literal(fault.name()),
					Text.literal(fault.organisation()), fault.reason()))
			.toList();
		byte[] content = write(List.of(Text.of("roster.faults.row"), column(Column.NAME), column(Column.ORGANISATION),
				Text.of("roster.faults.reason")), rows, visit);
		return new Attachment("roster-faults.xlsx", Text.of("roster.faults.caption", "count", faults.size()), content);
	}

	private byte[] write(List<Text> header, List<List<Text>> rows, Visit visit) {
		return this.spreadsheets.write(Text.literal("1"),
				header.stream().map((head) -> new Spreadsheets.Column(head, WIDTH)).toList(), visit,
				visit.actor().zone(), (sheet) -> rows.forEach(sheet::add));
	}

	private static Text line(Fault fault) {
		return Text.of("roster.preview.fault", "row", fault.row(), "reason", fault.reason());
	}

	private static Text column(Column column) {
		return Text.of("roster.column", "column", column);
	}

	private static String rows(List<Integer> numbers) {
		return numbers.stream().limit(LINES).map(String::valueOf).collect(Collectors.joining(", "))
				+ ((numbers.size() > LINES) ? " …" : "");
	}

}
