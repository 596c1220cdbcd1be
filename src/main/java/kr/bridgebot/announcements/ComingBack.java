package kr.bridgebot.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.delivery.CameBack;
import kr.bridgebot.delivery.Mailings;
import kr.bridgebot.delivery.Mailings.Outcome;
import kr.bridgebot.members.Accounts;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings open announcements to recipients who can only be reached now. */
@Component
class ComingBack {

	private final Recipients recipients;

	private final AnnouncementLedger ledger;

	private final Versions versions;

	private final Postage postage;

	private final Mailings mailings;

	private final Accounts accounts;

	private final AnnouncementSettings settings;

	private final Clock clock;

	ComingBack(Recipients recipients, AnnouncementLedger ledger, Versions versions, Postage postage, Mailings mailings,
			Accounts accounts, AnnouncementSettings settings, Clock clock) {
		this.recipients = recipients;
		this.ledger = ledger;
		this.versions = versions;
		this.postage = postage;
		this.mailings = mailings;
		this.accounts = accounts;
		this.settings = settings;
		this.clock = clock;
	}

	@EventListener
	@Transactional
	void on(MemberEvent.Linked linked) {
		reach(Set.of(linked.member()));
	}

	/** The assistant reads for somebody who could not be reached. */
	@EventListener
	@Transactional
	void on(MemberEvent.AssistantNamed named) {
		reach(Set.of(named.member()));
	}

	@EventListener
	@Transactional
	void on(CameBack event) {
		this.accounts.find(event.chat()).ifPresent((account) -> {
			Set<MemberId> concerned = new HashSet<>(account.principals());
			concerned.add(account.member());
			reach(concerned);
		});
	}

	private void reach(Set<MemberId> members) {
		Instant now = this.clock.instant();
		for (AnnouncementId id : this.recipients.open(members)) {
			Snapshot announcement = this.ledger.take(id).snapshot();
			AnnouncementState state = announcement.stateAt(now, this.settings.open());
			if (state.isOpen() || state == AnnouncementState.PAUSED) {
				reach(announcement, this.recipients.find(id, members).keySet(), now);
			}
		}
	}

	private void reach(Snapshot announcement, Set<MemberId> members, Instant now) {
		this.versions.find(announcement.id(), announcement.version()).ifPresent((version) -> {
			Map<MemberId, Outcome> outcomes = this.mailings.outcomes(version.mailing(), members);
			List<MemberId> missed = members.stream().filter((member) -> isMissed(outcomes.get(member))).toList();
			if (!missed.isEmpty()) {
				this.postage.post(announcement, version, missed);
				this.versions.runAnew(version.mailing(), now);
			}
		});
	}

	// What waits may wait for a chat that is theirs no more; to one and the same chat
	// nothing is posted twice.
	private static boolean isMissed(@Nullable Outcome outcome) {
		return outcome == null || switch (Fates.state(outcome)) {
			case QUEUED, UNREACHABLE, BLOCKED -> true;
			case SENT, ACKED, FAILED, UNKNOWN, EXPIRED, CANCELLED -> false;
		};
	}

}
