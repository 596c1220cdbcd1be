package kr.bridgebot.responses;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarEvent;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells proxies who have opened their links what becomes of their meeting, and that they
 * are no longer sent.
 */
@Component
class ProxyGuests {

	private final ProxyCodes codes;

	private final Outbox outbox;

	private final CommitteeBoard committees;

	ProxyGuests(ProxyCodes codes, Outbox outbox, CommitteeBoard committees) {
		this.codes = codes;
		this.outbox = outbox;
		this.committees = committees;
	}

	@EventListener
	void on(SeminarEvent event) {
		SeminarView seminar = event.seminar();
		String news = switch (event) {
			case SeminarEvent.Announced announced -> "announced";
			case SeminarEvent.Rescheduled changed when concerns(changed) -> "moved";
			case SeminarEvent.Postponed postponed -> "postponed";
			case SeminarEvent.Cancelled cancelled -> "cancelled";
			case SeminarEvent.Skipped skipped -> "cancelled";
			case SeminarEvent.Reopened reopened when seminar.state() == SeminarState.POSTPONED -> "reopened";
			default -> null;
		};
		if (news != null) {
			tell(seminar, this.codes.accounts(seminar.id()), news);
		}
	}

	private static boolean concerns(SeminarEvent.Rescheduled changed) {
		return changed.needsReconfirmation() || !changed.before().link().equals(changed.seminar().link());
	}

	@EventListener
	void on(ResponseEvent event) {
		if (event instanceof ResponseEvent.ProxyDropped(SeminarView seminar, MemberId member)) {
			dismiss(seminar, Set.of(member));
		}
	}

	/** These members send nobody any more, or somebody else. */
	void dismiss(SeminarView seminar, Collection<MemberId> members) {
		List<Long> dismissed = this.codes.accounts(seminar.id(), members);
		this.codes.drop(seminar.id(), members);
		tell(seminar, dismissed, "dismissed");
	}

	private void tell(SeminarView seminar, Collection<Long> accounts, String what) {
		if (accounts.isEmpty()) {
			return;
		}
		Text title = SeminarTexts.title(seminar, this.committees.get(seminar.committee()).name());
		Text news = Text.of("responses.guest." + what, "seminar", title, "start", seminar.startsAt());
		boolean anew = what.equals("announced") || what.equals("moved");
		Card card = Card.of(anew ? Text.lines(news, Text.lasting(details(seminar))) : news);
		accounts.forEach((account) -> this.outbox.post(Notice.of("guest/" + Ids.next(), card), Place.privately(account),
				seminar.id().value()));
	}

	/** What a proxy has to know to be there. */
	static Text details(SeminarView seminar) {
		return Text.lines(SeminarTexts.when(seminar), venue(seminar), link(seminar), SeminarTexts.topic(seminar));
	}

	private static @Nullable Text venue(SeminarView seminar) {
		return (seminar.mode() == Mode.ONLINE) ? null : SeminarTexts.where(seminar);
	}

	private static @Nullable Text link(SeminarView seminar) {
		return (seminar.mode() == Mode.ONSITE || seminar.link().isBlank()) ? null
				: Text.of("responses.link", "link", seminar.link());
	}

}
