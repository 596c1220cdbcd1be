package kr.bridgebot.proposals.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.proposals.Filing;
import kr.bridgebot.proposals.MinistryAnswer;
import kr.bridgebot.proposals.ProposalDocket;
import kr.bridgebot.proposals.ProposalOrigins;
import kr.bridgebot.proposals.ProposalOrigins.Origin;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalStep;
import kr.bridgebot.proposals.ProposalTexts;
import kr.bridgebot.proposals.ProposalView;
import kr.bridgebot.proposals.VotingDesk;
import kr.bridgebot.proposals.WrittenVote;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Paints the card of a proposal: how it stands, what became of it, what can be done. */
@Component
class ProposalCards {

	/** Of a long text or answer; the whole is behind a key. */
	static final int EXCERPT = 450;

	private static final int REASON = 80;

	/** The newest ones; all of them are behind a key. */
	private static final int STEPS = 4;

	private final ProposalDocket docket;

	private final VotingDesk voting;

	private final CommitteeBoard board;

	private final MemberRegister register;

	private final ObjectProvider<ProposalOrigins> origins;

	private final ZoneId zone;

	ProposalCards(ProposalDocket docket, VotingDesk voting, CommitteeBoard board, MemberRegister register,
			ObjectProvider<ProposalOrigins> origins, ZoneId zone) {
		this.docket = docket;
		this.voting = voting;
		this.board = board;
		this.register = register;
		this.origins = origins;
		this.zone = zone;
	}

	/** Everything about one proposal, and what this reader can do with it now. */
	Card card(ProposalView proposal, Visit visit) {
		List<ProposalStep> history = this.docket.history(proposal);
		List<MemberId> authors = this.docket.authors(proposal);
		Set<MemberId> named = new HashSet<>(authors);
		history.forEach((step) -> {
			if (step.actor() != null) {
				named.add(step.actor());
			}
		});
		Map<MemberId, Person> people = this.register.find(named);
		WrittenVote vote = this.voting.latest(proposal.id()).orElse(null);
		Origin origin = origin(proposal);
		int files = this.docket.files(proposal).size();

		List<@Nullable Text> lines = new ArrayList<>();
		lines.add(title(proposal));
		lines.add(Text.of("proposal.card.state", "state", ProposalTexts.state(proposal.state()), "since",
				day(proposal.since())));
		lines.add(holder(proposal, people));
		lines.addAll(deadlines(proposal, vote, visit));
		lines.add(authors(proposal, authors, people));
		lines.add(origin(origin));
		lines.add(merged(proposal, visit));
		lines.add((proposal.filing() == null) ? null : filing(proposal.filing()));
		lines.add((files == 0) ? null : Text.of("proposal.card.files", "count", files));
		lines.addAll(answer(proposal.answer()));
		lines.add(Text.of("proposal.card.body", "body", excerpt(proposal.body(), EXCERPT)));
		lines.add(Text.of("proposal.card.history"));
		lines.addAll(steps(history.subList(Math.max(0, history.size() - STEPS), history.size()), people, REASON));
		return ProposalKeys.below(Card.of(Text.lasting(lines(lines))), proposal, vote, origin, history.size() > STEPS,
				files > 0, visit);
	}

	/** Its number and what it is called. */
	static Text title(ProposalView proposal) {
		return Text.of("proposal.card.title", "number", proposal.number().toString(), "title", proposal.title());
	}

	private @Nullable Text holder(ProposalView proposal, Map<MemberId, Person> people) {
		Text who = switch (proposal.holder()) {
			case AUTHOR -> salutation(proposal.author(), people);
			case OFFICERS -> Text.of("proposal.card.officers", "committee", committee(proposal));
			case MINISTRY -> {
				Filing filing = proposal.filing();
				yield (filing == null) ? ProposalTexts.holder(proposal.holder()) : Text.literal(filing.ministry());
			}
			case STEERING, SECRETARIAT -> ProposalTexts.holder(proposal.holder());
			case NOBODY -> null;
		};
		return (who == null) ? null : Text.of("proposal.card.holder", "who", who);
	}

	private List<@Nullable Text> deadlines(ProposalView proposal, @Nullable WrittenVote vote, Visit visit) {
		List<@Nullable Text> lines = new ArrayList<>();
		if (vote != null && vote.closedAt() == null) {
			lines.add(Text.of("proposal.card.vote", "deadline", vote.deadline(), "cast", vote.cast(), "count",
					vote.ballots().size()));
		}
		else if (vote != null && vote.result() != null) {
			lines.add(VoteCards.result(vote));
		}
		Filing filing = proposal.filing();
		if (filing != null && proposal.state().isAwaited()) {
			boolean late = filing.replyDue().isBefore(day(visit.at()));
			lines.add(late ? Text.of("proposal.card.reply.late", "day", filing.replyDue()) : replyDue(filing));
		}
		if (filing != null && proposal.stoppedAt() != null && proposal.state() == ProposalState.SUPPLEMENT) {
			lines.add(Text.of("proposal.card.reply.stopped", "day", filing.replyDue(), "since",
					day(proposal.stoppedAt())));
		}
		MinistryAnswer answer = proposal.answer();
		if (answer != null && answer.reviewOn() != null && !proposal.state().isTerminal()) {
			lines.add(Text.of("proposal.card.review", "day", answer.reviewOn()));
		}
		return lines;
	}

	private Text authors(ProposalView proposal, List<MemberId> authors, Map<MemberId, Person> people) {
		return Text.of("proposal.card.authors", "committee", committee(proposal), "author",
				salutation(authors.getFirst(), people), "more", authors.size() - 1);
	}

	private @Nullable Origin origin(ProposalView proposal) {
		UUID item = proposal.originItem();
		ProposalOrigins known = this.origins.getIfAvailable();
		return (item == null || known == null) ? null : known.of(List.of(item)).get(item);
	}

	private static @Nullable Text origin(@Nullable Origin origin) {
		if (origin == null) {
			return null;
		}
		return (origin.meeting() == null) ? Text.of("proposal.card.origin", "item", origin.item())
				: Text.of("proposal.card.origin.meeting", "item", origin.item(), "meeting", origin.meeting());
	}

	private @Nullable Text merged(ProposalView proposal, Visit visit) {
		if (proposal.mergedInto() == null) {
			return null;
		}
		return this.docket.find(proposal.mergedInto(), visit.actor())
			.map((other) -> Text.of("proposal.card.merged", "number", other.number().toString()))
			.orElse(null);
	}

	/** Which ministry has it since when. */
	static Text filing(Filing filing) {
		return Text.of("proposal.card.filing", "ministry", filing.ministry(), "division", filing.division(), "divided",
				filing.division().isEmpty() ? "no" : "yes", "document", filing.document(), "numbered",
				filing.document().isEmpty() ? "no" : "yes", "day", filing.submittedOn());
	}

	/** By when the ministry is to answer. */
	static Text replyDue(Filing filing) {
		return Text.of("proposal.card.reply", "day", filing.replyDue());
	}

	private static List<@Nullable Text> answer(@Nullable MinistryAnswer answer) {
		if (answer == null) {
			return List.of();
		}
		return List.of(
				Text.of("proposal.card.answer", "verdict", ProposalTexts.verdict(answer.verdict()), "secret",
						answer.isPublished() ? "no" : "yes"),
				Text.of("proposal.card.answer.text", "text", excerpt(answer.text(), EXCERPT)));
	}

	/** The history's rows, one or two lines each. */
	List<Text> steps(List<ProposalStep> steps, Map<MemberId, Person> people, int limit) {
		List<Text> lines = new ArrayList<>();
		for (ProposalStep step : steps) {
			Text state = ProposalTexts.state(step.to());
			boolean voted = step.actor() == null && step.from() == ProposalState.STEERING_REVIEW;
			lines.add(voted ? Text.of("proposal.history.voted", "day", day(step.at()), "state", state)
					: Text.of("proposal.history.step", "day", day(step.at()), "state", state, "who",
							salutation(step.actor(), people)));
			if (!step.reason().isEmpty()) {
				lines.add(Text.of("proposal.history.reason", "reason",
						excerpt(step.reason().replaceAll("\\s+", " "), limit)));
			}
		}
		return lines;
	}

	static Button back(ProposalView proposal) {
		return Button.press(Text.of("proposal.button.back"), new BackButton.Press(proposal.id()));
	}

	Text committee(ProposalView proposal) {
		return this.board.get(proposal.committee()).name();
	}

	LocalDate day(Instant instant) {
		return instant.atZone(this.zone).toLocalDate();
	}

	private static Text salutation(@Nullable MemberId member, Map<MemberId, Person> people) {
		Person person = (member == null) ? null : people.get(member);
		return (person == null) ? Text.of("person.erased") : person.salutation();
	}

	/** The beginning of a text, with a sign where it goes on. */
	static String excerpt(String text, int limit) {
		return (text.codePointCount(0, text.length()) <= limit) ? text
				: text.substring(0, text.offsetByCodePoints(0, limit - 1)) + "…";
	}

	private static Text lines(List<@Nullable Text> lines) {
		return Text.lines(lines.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList());
	}

}
