package kr.bridgebot.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.announcements.RecipientCard.Receipt;
import kr.bridgebot.announcements.ReceiptRows.Addressee;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk where recipients confirm that they have read something. */
@Service
@Transactional
public class Receipts {

	private final ReceiptRows rows;

	private final Cards cards;

	private final Clock clock;

	Receipts(ReceiptRows rows, Cards cards, Clock clock) {
		this.rows = rows;
		this.cards = cards;
		this.clock = clock;
	}

	/**
	 * Confirms for a recipient, in whose name the person speaks. A fixed number of
	 * statements; nobody waits for anybody. After the deadline it counts as late.
	 * @param version of the card that was pressed
	 * @throws Refusal when it is not addressed to them, or needs no confirmation
	 */
	public Acknowledged acknowledge(AnnouncementId id, int version, MemberId principal, Actor actor) {
		if (!actor.speaksFor(principal)) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_NOT_ADDRESSED);
		}
		Addressee addressee = this.rows.addressee(id, version, principal)
			.orElseThrow(() -> new Refusal(AnnouncementReason.ANNOUNCEMENT_NOT_ADDRESSED));
		Instant due = addressee.due();
		if (due == null) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_NO_RECEIPT);
		}
		Receipt given = addressee.receipt();
		if (given != null) {
			return new Acknowledged(Acknowledged.Outcome.ALREADY, principal, given, due);
		}
		Instant now = this.clock.instant();
		Receipt receipt = new Receipt(now, actor.self(), now.isAfter(due));
		if (addressee.withdrawn()) {
			return new Acknowledged(Acknowledged.Outcome.WITHDRAWN, principal, receipt, due);
		}
		if (addressee.replaced()) {
			return new Acknowledged(Acknowledged.Outcome.REPLACED, principal, receipt, due);
		}
		if (!this.rows.add(id, version, principal, receipt)) {
			Receipt earlier = Objects.requireNonNullElse(this.rows.find(id, version, List.of(principal)).get(principal),
					receipt);
			return new Acknowledged(Acknowledged.Outcome.ALREADY, principal, earlier, due);
		}
		Set<UUID> shown = Set.of(addressee.message());
		this.cards.changed(shown, Set.of(principal.value()));
		return new Acknowledged(Acknowledged.Outcome.DONE, principal, receipt, due);
	}

}
