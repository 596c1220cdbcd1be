package kr.bridgebot.agenda.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.agenda.AgendaBook;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.agenda.VoteView.Choice;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paints votes on topics: while they are drawn up, while votes are taken, afterwards. */
@Component
class VoteCards {

	private static final int PAGE = 6;

	private final AgendaBook book;

	private final CommitteeBoard board;

	VoteCards(AgendaBook book, CommitteeBoard board) {
		this.book = book;
		this.board = board;
	}

	/** The votes of a committee. */
	Card list(CommitteeId committee, List<VoteView> votes, boolean decides, Instant now) {
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of(votes.isEmpty() ? "agenda.votes.none" : "agenda.votes.title", "committee", name(committee)));
		Card keys = Card.of(Text.empty());
		for (VoteView vote : votes.subList(0, Math.min(PAGE, votes.size()))) {
			Text line = state(vote, now);
			lines.add(Text.of("agenda.votes.line", "state", line, "count", vote.choices().size()));
			keys = keys.row(Button.press(line, new VoteButton.Press(vote.id())));
		}
		return new Card(Text.lines(lines), keys.rows())
			.row(decides ? Button.press(Text.of("agenda.button.vote.new"), new VoteBeginButton.Press(committee)) : null)
			.row(RoomCards.back(committee));
	}

	private static Text state(VoteView vote, Instant now) {
		if (vote.deadline() == null) {
			return Text.of("agenda.votes.draft");
		}
		return Text.of(vote.isOpen(now) ? "agenda.votes.open" : "agenda.votes.over", "deadline", vote.deadline());
	}

	/** A vote being drawn up. */
	Card draft(VoteView vote, int page) {
		Set<ItemId> chosen = vote.choices().stream().map(Choice::item).collect(Collectors.toSet());
		List<ItemView> items = this.book.alive(vote.committee());
		Paging paging = Paging.of(items.size(), PAGE, page);
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("agenda.vote.draft", "committee", name(vote.committee())));
		vote.choices().forEach((choice) -> lines.add(Text.of("agenda.vote.choice", "title", choice.title())));
		lines.add(Text.of(vote.hidden() ? "agenda.vote.hidden" : "agenda.vote.shown", "votes", vote.votes()));
		Card card = Card.of(Text.lines(lines));
		for (ItemView item : paging.cut(items)) {
			card = card.row(Button.press(
					Text.of(chosen.contains(item.id()) ? "agenda.vote.picked" : "agenda.vote.unpicked", "title",
							ItemCards.brief(item.title())),
					new VoteChooseButton.Press(vote.id(), item.id(), paging.page())));
		}
		return paging.row(card, (turn) -> new VoteChooseButton.Press(vote.id(), null, turn))
			.row(Button.press(Text.of(vote.hidden() ? "agenda.button.vote.show" : "agenda.button.vote.hide"),
					new VoteHideButton.Press(vote.id(), !vote.hidden())),
					(vote.choices().size() > 1) ? Button.press(Text.of("agenda.button.vote.open"),
							new VoteDeadlineButton.Press(vote.id()), Button.Style.MAIN) : null)
			.row(Button.press(Text.of("agenda.button.back"), new VotesButton.Press(vote.committee())));
	}

	/**
	 * A vote as one member is asked.
	 * @param foreign how the member is spoken of, when somebody else reads; null for
	 * oneself
	 */
	Card ballot(VoteView vote, MemberId member, Set<Integer> chosen, @Nullable Text foreign, Instant now) {
		boolean open = vote.isOpen(now);
		Instant deadline = Objects.requireNonNull(vote.deadline());
		int most = Math.min(vote.votes(), vote.choices().size());
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of(open ? "agenda.vote.asks" : "agenda.vote.over", "committee", name(vote.committee()), "votes",
				most));
		if (foreign != null) {
			lines.add(Text.of("agenda.action.for", "who", foreign));
		}
		lines.add(Text.of("agenda.vote.deadline", "deadline", deadline));
		for (Choice choice : vote.choices()) {
			lines.add(line(choice, vote.showsCount(now)));
		}
		String given = open ? "agenda.vote.silent" : "agenda.vote.unspoken";
		lines.add(Text.of(chosen.isEmpty() ? given : "agenda.vote.given", "given", chosen.size(), "votes", most));
		Card card = Card.of(Text.lasting(Text.lines(lines)));
		for (Choice choice : open ? vote.choices() : List.<Choice>of()) {
			boolean on = chosen.contains(choice.number());
			card = card.row(Button.press(
					Text.of(on ? "agenda.vote.picked" : "agenda.vote.unpicked", "title",
							ItemCards.brief(choice.title())),
					new CastButton.Press(vote.id(), member, choice.number(), !on)));
		}
		return card;
	}

	/** What was chosen, with the keys that make a choice the topic. */
	Card result(VoteView vote, boolean decides, Instant now) {
		List<Text> lines = new ArrayList<>();
		boolean open = vote.isOpen(now);
		lines.add(Text.of(open ? "agenda.vote.running" : "agenda.vote.result", "committee", name(vote.committee())));
		lines.add(Text.of("agenda.vote.deadline", "deadline", Objects.requireNonNull(vote.deadline())));
		(vote.showsCount(now) ? vote.ranking() : vote.choices())
			.forEach((choice) -> lines.add(line(choice, vote.showsCount(now))));
		Card card = Card.of(Text.lines(lines));
		if (open || !decides) {
			return card;
		}
		if (vote.settled() != null) {
			return Card.of(Text.lines(Text.lines(lines),
					vote.choices()
						.stream()
						.filter((choice) -> choice.number() == vote.settled())
						.map((choice) -> Text.of("agenda.vote.settled", "title", choice.title()))
						.findFirst()
						.orElse(null)));
		}
		for (Choice choice : vote.ranking().subList(0, Math.min(3, vote.choices().size()))) {
			card = card.row(Button.press(Text.of("agenda.button.vote.settle", "title", ItemCards.brief(choice.title())),
					new SettleButton.Press(vote.id(), choice.number())));
		}
		return card;
	}

	private static Text line(Choice choice, boolean counted) {
		return counted ? Text.of("agenda.vote.counted", "title", choice.title(), "count", choice.votes())
				: Text.of("agenda.vote.choice", "title", choice.title());
	}

	private Text name(CommitteeId committee) {
		return this.board.get(committee).name();
	}

}
