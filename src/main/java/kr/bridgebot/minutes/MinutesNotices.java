package kr.bridgebot.minutes;

import java.util.Collection;
import java.util.List;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.delivery.Lane;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Posts minutes to those invited, and to their writers that they are owed. */
@Component
class MinutesNotices {

	private final Outbox outbox;

	private final Cards cards;

	private final ResponseBoard board;

	private final FileShelf files;

	private final MinutesPages pages;

	MinutesNotices(Outbox outbox, Cards cards, ResponseBoard board, FileShelf files, MinutesPages pages) {
		this.outbox = outbox;
		this.cards = cards;
		this.board = board;
		this.files = files;
		this.pages = pages;
	}

	/** One message a person for each edition, and the files after it. */
	@EventListener
	void on(MinutesEvent.Published published) {
		SeminarView seminar = published.seminar();
		Edition edition = published.edition();
		Card card = this.pages.news(seminar, edition);
		List<Attachment> attachments = edition.files()
			.stream()
			.flatMap((file) -> this.files
				.attachment(file, Text.of("minutes.file.caption", "seminar", this.pages.title(seminar)))
				.stream())
			.toList();
		this.outbox.post(new Notice("minutes/" + seminar.id().value() + "/" + edition.number(), Lane.REMINDER,
				new Notice.Fixed(card, attachments), null), this.board.invited(seminar.id()));
		this.cards.changed(seminar.id().value());
	}

	/**
	 * Says that the minutes are owed.
	 * @param which tells one reminder from the next
	 */
	void remind(SeminarView seminar, String which, Collection<MemberId> owing) {
		this.outbox.post(Notice.living("minutes-owed/" + seminar.id().value() + "/" + which, OwedCards.KIND,
				seminar.id().value()), owing);
	}

}
