package kr.bridgebot.proposals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.members.PersonalData;
import kr.bridgebot.proposals.Proposal.Snapshot;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a member proposed, decided, followed and voted. */
@Component
class ProposalPersonalData implements PersonalData {

	private final Proposals proposals;

	private final Company company;

	private final Succession succession;

	private final WrittenVotes votes;

	private final NewsBook news;

	private final ZoneId zone;

	private final ProposalJottings jottings;

	ProposalPersonalData(Proposals proposals, Company company, Succession succession, WrittenVotes votes, NewsBook news,
			ProposalJottings jottings, ZoneId zone) {
		this.jottings = jottings;
		this.proposals = proposals;
		this.company = company;
		this.succession = succession;
		this.votes = votes;
		this.news = news;
		this.zone = zone;
	}

	/** All of it. */
	record Parts(List<Written> written, List<Taken> steps, List<Heard> followed, List<Voted> votes) {
	}

	/** A proposal the member wrote. */
	record Written(String number, String title, String text, ProposalState state) {
	}

	/** A step the member took. */
	record Taken(String number, OffsetDateTime at, @Nullable ProposalState from, ProposalState to, String reason) {
	}

	/** A proposal the member hears of. */
	record Heard(String number, String as) {
	}

	/** A vote the member cast. */
	record Voted(String number, @Nullable VoteChoice choice, String remark, @Nullable OffsetDateTime at) {
	}

	@Override
	public String part() {
		return "proposals";
	}

	@Override
	public Parts of(MemberId member) {
		return new Parts(this.proposals.by(member).stream().map(ProposalPersonalData::written).toList(),
				this.proposals.stepsOf(member)
					.stream()
					.map((taken) -> new Taken(taken.proposal().toString(), at(taken.step().at()), taken.step().from(),
							taken.step().to(), taken.step().reason()))
					.toList(),
				this.company.followedBy(member)
					.stream()
					.map((followed) -> new Heard(followed.proposal().toString(), followed.part().name()))
					.toList(),
				this.votes.of(member)
					.stream()
					.map((vote) -> new Voted(vote.proposal().toString(), vote.ballot().choice(), vote.ballot().remark(),
							(vote.ballot().castAt() == null) ? null : at(vote.ballot().castAt())))
					.toList());
	}

	/** What was proposed and decided stays, without saying by whom. */
	@EventListener
	@Transactional
	void on(MemberEvent.Erased erased) {
		this.succession.pass(erased.member());
		this.proposals.forget(erased.member());
		this.company.forget(erased.member());
		this.votes.forget(erased.member());
		this.news.forget(erased.member());
		this.jottings.forget(erased.member());
	}

	private static Written written(Snapshot proposal) {
		return new Written(proposal.number().toString(), proposal.title(), proposal.body(), proposal.known());
	}

	private OffsetDateTime at(Instant instant) {
		return instant.atZone(this.zone).toOffsetDateTime();
	}

}
