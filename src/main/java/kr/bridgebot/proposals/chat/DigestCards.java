package kr.bridgebot.proposals.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.CardPainter;
import kr.bridgebot.proposals.NewsBook;
import kr.bridgebot.proposals.NewsBook.News;
import kr.bridgebot.proposals.ProposalAudience;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalKey;
import kr.bridgebot.proposals.ProposalTexts;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Paints what somebody is told of proposals of an evening, all of it in one message. */
@Component
class DigestCards implements CardPainter {

	static final String KIND = "proposals.digest";

	private static final int LINES = 8;

	private static final int TITLE = 60;

	private final NewsBook news;

	private final ProposalAudience audience;

	DigestCards(NewsBook news, ProposalAudience audience) {
		this.news = news;
		this.audience = audience;
	}

	/** The digest of that day as the subject of a card. */
	static UUID subject(LocalDate day) {
		return new UUID(day.toEpochDay(), 0);
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		Map<LocalDate, Set<MemberId>> members = new HashMap<>();
		paintings.forEach((painting) -> members.computeIfAbsent(day(painting), (day) -> new HashSet<>())
			.add(new MemberId(painting.card().about())));
		Map<LocalDate, Map<MemberId, List<News>>> news = new HashMap<>();
		members.forEach((day, whom) -> news.put(day, readable(this.news.of(day, whom))));
		Map<Painting, Card> cards = new HashMap<>();
		for (Painting painting : paintings) {
			List<News> own = news.getOrDefault(day(painting), Map.of())
				.getOrDefault(new MemberId(painting.card().about()), List.of());
			if (!own.isEmpty() && !painting.shown()) {
				cards.put(painting, card(own));
			}
		}
		return cards;
	}

	/** Without what somebody has lost the right to read since. */
	private Map<MemberId, List<News>> readable(Map<MemberId, List<News>> news) {
		Map<MemberId, Set<ProposalId>> named = new HashMap<>();
		news.forEach((member, own) -> named.put(member, own.stream().map(News::proposal).collect(Collectors.toSet())));
		Map<MemberId, Set<ProposalId>> readable = this.audience.readable(named);
		Map<MemberId, List<News>> left = new HashMap<>();
		news.forEach((member, own) -> left.put(member,
				own.stream()
					.filter((each) -> readable.getOrDefault(member, Set.of()).contains(each.proposal()))
					.toList()));
		return left;
	}

	private static LocalDate day(Painting painting) {
		return LocalDate.ofEpochDay(painting.card().subject().getMostSignificantBits());
	}

	private static Card card(List<News> news) {
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("proposal.digest.head", "count", news.size()));
		List<News> shown = news.subList(0, Math.min(LINES, news.size()));
		shown.forEach((each) -> lines.add(Text.of(each.asked() ? "proposal.digest.asked" : "proposal.digest.told",
				"number", each.number().toString(), "title", ProposalCards.excerpt(each.title(), TITLE), "state",
				ProposalTexts.state(each.state(), each.verdict()))));
		if (news.size() > LINES) {
			lines.add(Text.of("proposal.digest.more", "count", news.size() - LINES));
		}
		Card card = Card.of(Text.lines(lines));
		List<Button> keys = new ArrayList<>();
		Set<String> named = new LinkedHashSet<>();
		for (News each : shown) {
			if (named.add(each.number().toString())) {
				keys.add(Button.press(Text.literal(each.number().toString()), new ProposalKey(each.proposal())));
			}
		}
		for (int i = 0; i < keys.size(); i += 2) {
			card = card.row(keys.subList(i, Math.min(i + 2, keys.size())));
		}
		return card;
	}

}
