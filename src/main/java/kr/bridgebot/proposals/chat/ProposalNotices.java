package kr.bridgebot.proposals.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.proposals.Ballot;
import kr.bridgebot.proposals.Filing;
import kr.bridgebot.proposals.MinistryAnswer;
import kr.bridgebot.proposals.NewsBook;
import kr.bridgebot.proposals.ProposalAudience;
import kr.bridgebot.proposals.ProposalAudience.Audience;
import kr.bridgebot.proposals.ProposalEvent;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalKey;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalTexts;
import kr.bridgebot.proposals.Verdict;
import kr.bridgebot.proposals.VotingDesk;
import kr.bridgebot.reminders.ReminderDue;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those concerned what became of a proposal and who has to act: at once while it is
 * few a day, else of an evening.
 */
@Component
class ProposalNotices {

	/** Of a reason or an answer; the whole is in the proposal's card. */
	private static final int EXCERPT = 500;

	private final Outbox outbox;

	private final Cards cards;

	private final ProposalAudience audience;

	private final NewsBook news;

	private final VotingDesk voting;

	ProposalNotices(Outbox outbox, Cards cards, ProposalAudience audience, NewsBook news, VotingDesk voting) {
		this.outbox = outbox;
		this.cards = cards;
		this.audience = audience;
		this.news = news;
		this.voting = voting;
	}

	@EventListener
	void on(ProposalEvent event) {
		switch (event) {
			case ProposalEvent.Drafted _, ProposalEvent.Edited _ -> {
			}
			case ProposalEvent.Moved moved -> {
				boolean unheard = moved.from() == ProposalState.DRAFT && moved.to() == ProposalState.WITHDRAWN;
				if (!unheard) {
					tell(moved.proposal(), moved.by(), moved.version(), moved.at());
				}
			}
			case ProposalEvent.Published published ->
				tell(published.proposal(), published.by(), published.version(), published.at());
			case ProposalEvent.Reopened reopened -> {
				if (reopened.to() != ProposalState.DRAFT) {
					tell(reopened.proposal(), reopened.by(), reopened.version(), reopened.at());
				}
			}
			case ProposalEvent.VoteOpened opened -> ask(opened);
			case ProposalEvent.Voted voted ->
				this.cards.changed(Set.of(voted.proposal().value()), Set.of(voted.member().value()));
			case ProposalEvent.VoteClosed closed -> close(closed);
			case ProposalEvent.ReplyDue due -> remind(due);
			case ProposalEvent.ReviewDue due -> {
				Audience whom = this.audience.of(due.proposal(), null);
				this.outbox.post(
						Notice.of("proposal-review/" + due.proposal().value() + "/" + due.day(),
								card(due.proposal(), whom, Text.of("proposal.notice.review"), Text.empty())),
						this.audience.secretariat());
			}
		}
	}

	@EventListener
	void on(ReminderDue due) {
		this.news.digestOf(due.key())
			.ifPresent((day) -> this.outbox.post(
					Notice.living("proposal-digest/" + day, DigestCards.KIND, DigestCards.subject(day)),
					this.news.readers(day)));
	}

	private void tell(ProposalId id, @Nullable MemberId actor, int version, Instant at) {
		Audience whom = this.audience.of(id, actor);
		Set<MemberId> all = new HashSet<>(whom.asked());
		all.addAll(whom.told());
		Set<MemberId> atOnce = this.news.atOnce(all, at);
		MinistryAnswer answer = whom.answer();
		Verdict verdict = (answer == null) ? null : answer.verdict();
		Text more = more(whom);
		String key = "proposal/" + id.value() + "/" + version;
		this.outbox.post(Notice.of(key + "/asked", card(id, whom, asked(whom), more)), both(whom.asked(), atOnce));
		this.outbox.post(
				Notice.of(key, card(id, whom,
						Text.of("proposal.notice.told", "state", ProposalTexts.state(whom.state(), verdict)), more)),
				both(whom.told(), atOnce));
		this.news.later(id, version, whom.state(), true, without(whom.asked(), atOnce), at);
		this.news.later(id, version, whom.state(), false, without(whom.told(), atOnce), at);
	}

	/** What whoever has to act next is asked for. */
	private static Text asked(Audience whom) {
		MinistryAnswer answer = whom.answer();
		if (answer == null) {
			return Text.of("proposal.notice.asked." + whom.state());
		}
		return Text.of(answer.isPublished() ? "proposal.notice.asked.published" : "proposal.notice.asked.answered",
				"verdict", ProposalTexts.verdict(answer.verdict()));
	}

	/** Why it is where it is now, which ministry has it, or what the ministry said. */
	private static Text more(Audience whom) {
		Filing filing = whom.filing();
		if (filing != null) {
			return Text.lines(ProposalCards.filing(filing), ProposalCards.replyDue(filing));
		}
		MinistryAnswer answer = whom.answer();
		if (answer != null) {
			return Text.literal(ProposalCards.excerpt(answer.text(), EXCERPT));
		}
		return whom.reason().isEmpty() ? Text.empty()
				: Text.of("proposal.notice.reason", "reason", ProposalCards.excerpt(whom.reason(), EXCERPT));
	}

	private void ask(ProposalEvent.VoteOpened opened) {
		this.voting.latest(opened.proposal())
			.ifPresent(
					(vote) -> this.outbox.post(
							Notice.living("proposal-vote/" + opened.proposal().value() + "/" + opened.round(),
									VoteCards.KIND, opened.proposal().value()),
							vote.ballots().stream().map(Ballot::member).toList()));
	}

	private void close(ProposalEvent.VoteClosed closed) {
		UUID subject = closed.proposal().value();
		this.cards.changed(subject);
		if (!closed.settled()) {
			Audience whom = this.audience.of(closed.proposal(), null);
			Text result = this.voting.latest(closed.proposal()).map(VoteCards::result).orElse(Text.empty());
			this.outbox.post(
					Notice.of("proposal-vote-open/" + subject + "/" + closed.round(),
							card(closed.proposal(), whom, Text.of("proposal.notice.unsettled"), result)),
					this.audience.steering());
		}
	}

	private void remind(ProposalEvent.ReplyDue due) {
		Audience whom = this.audience.of(due.proposal(), null);
		this.outbox.post(Notice.of("proposal-reply/" + due.proposal().value() + "/" + due.occasion(),
				card(due.proposal(), whom, Text.of("proposal.notice.reply", "ministry", due.ministry()),
						Text.of("proposal.card.reply", "day", due.day()))),
				this.audience.secretariat());
	}

	private static Card card(ProposalId id, Audience whom, Text head, Text more) {
		return Card
			.of(Text.lasting(Text.lines(head,
					Text.of("proposal.card.title", "number", whom.number().toString(), "title", whom.title()), more)))
			.row(Button.press(Text.of("proposal.button.open"), new ProposalKey(id)));
	}

	private static Set<MemberId> both(Collection<MemberId> members, Set<MemberId> others) {
		Set<MemberId> both = new HashSet<>(members);
		both.retainAll(others);
		return both;
	}

	private static Set<MemberId> without(Collection<MemberId> members, Set<MemberId> others) {
		Set<MemberId> without = new HashSet<>(members);
		without.removeAll(others);
		return without;
	}

}
