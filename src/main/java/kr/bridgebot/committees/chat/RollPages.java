package kr.bridgebot.committees.chat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeRoll;
import kr.bridgebot.committees.CommitteeRoll.Listed;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paints the rolls: which there are, who is on one, whom a search has found. */
@Component
class RollPages {

	/** A button carries the search on, beside its code and the page. */
	private static final int LONGEST_SEARCH = 42;

	private final CommitteeBoard board;

	private final CommitteeRoll roll;

	RollPages(CommitteeBoard board, CommitteeRoll roll) {
		this.board = board;
		this.roll = roll;
	}

	/** The bodies whose roll this person may read. */
	List<Committee> rolls(Actor actor) {
		return this.board.all()
			.stream()
			.filter((committee) -> actor.runs(committee.id()) && (committee.listed() || actor.secretariat()))
			.toList();
	}

	Card choice(int page, Actor actor) {
		Pager<Committee> pager = Pager.of(rolls(actor), page);
		List<Button> keys = pager.lines()
			.stream()
			.map((committee) -> Button.press(committee.name(), new RollButton.Turn(committee.id(), 0)))
			.toList();
		return new Card(Text.of("committees.roll.choice"), Pager.inPairs(keys))
			.row(pager.keys(RollChoiceButton.Turn::new));
	}

	Card roll(CommitteeId id, int page, Actor actor) {
		List<Listed> listed = this.roll.of(id, actor);
		long linked = listed.stream().filter((person) -> person.standing() != null).count();
		Text title = Text.of("committees.roll.title", "committee", this.board.get(id).name(), "count", listed.size(),
				"linked", linked);
		Pager<Listed> pager = Pager.of(listed, page);
		return people(title, pager, id).row(pager.keys((other) -> new RollButton.Turn(id, other)))
			.row((rolls(actor).size() > 1)
					? Button.press(Text.of("committees.roll.others"), new RollChoiceButton.Turn(0)) : null);
	}

	Card found(String part, int page, Actor actor) {
		String wanted = shortened(part.strip());
		List<Listed> found = this.roll.search(wanted, actor);
		Pager<Listed> pager = Pager.of(found, page);
		return people(Text.of("committees.roll.found", "part", wanted, "count", found.size()), pager, null)
			.row(pager.keys((other) -> new SearchButton.Turn(wanted, other)));
	}

	private Card people(Text title, Pager<Listed> pager, @Nullable CommitteeId committee) {
		List<Text> lines = new ArrayList<>();
		lines.add(title);
		for (int i = 0; i < pager.lines().size(); i++) {
			lines.add(line(pager.first() + i, pager.lines().get(i), committee));
		}
		if (pager.pages() > 1) {
			lines.add(Text.of("committees.page.number", "page", pager.page() + 1, "pages", pager.pages()));
		}
		List<Button> keys = pager.lines()
			.stream()
			.map((listed) -> Button.press(listed.person().salutation(),
					new PersonButton.Open(listed.person().id(), committee)))
			.toList();
		return new Card(Text.lines(lines), Pager.inPairs(keys));
	}

	private Text line(int number, Listed listed, @Nullable CommitteeId committee) {
		List<Text> parts = new ArrayList<>();
		parts.add(Text.of("committees.roll.line", "number", number, "name", listed.person().salutation()));
		parts.add(Text.literal(listed.person().organisation()));
		listed.seats()
			.forEach((seat) -> parts.add((committee != null) ? Text.of("committees.role", "role", seat.role())
					: Text.of("committees.roll.seat", "committee", this.board.get(seat.committee()).name(), "role",
							Text.of("committees.role", "role", seat.role()))));
		parts.add(PersonCards.link(listed.standing()));
		return Text.joined(" · ", parts);
	}

	private static String shortened(String part) {
		String rest = part;
		while (rest.getBytes(StandardCharsets.UTF_8).length > LONGEST_SEARCH) {
			rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
		}
		return rest;
	}

}
