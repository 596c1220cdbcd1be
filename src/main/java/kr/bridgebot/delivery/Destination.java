package kr.bridgebot.delivery;

import java.util.List;
import java.util.UUID;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.Notice.Fixed;
import kr.bridgebot.delivery.Notice.Living;
import kr.bridgebot.delivery.Notice.Series;
import kr.bridgebot.delivery.Posting.Row;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Where a notice goes, and the rows that bring it there. Its parts are neighbours, so
 * that each recipient gets them one after the other however many recipients there are.
 *
 * @param about whom a living card concerns
 * @param obstacle why it cannot be reached; such a one needs no more than the row that
 * says so
 */
record Destination(@Nullable MemberId member, @Nullable Place place, UUID about, @Nullable String obstacle) {

	void add(Notice notice, List<UUID> contents, Posting posting) {
		switch (notice.content()) {
			case Living living -> addCards(notice.key(), List.of(living), contents, posting);
			case Series series -> addCards(notice.key(), series.cards(), contents, posting);
			case Fixed _ -> addWords(notice.key(), contents, posting);
		}
	}

	private void addCards(String key, List<Living> cards, List<UUID> files, Posting posting) {
		int main = cards.size() - 1;
		for (int part = (this.obstacle != null) ? main : 0; part <= main; part++) {
			Living card = cards.get(part);
			posting.add(new Row(Ids.next(), key, part, this.member, this.place, Kind.LIVING, null,
					new CardRef(card.kind(), card.subject(), this.about), null, null, this.obstacle, part == main));
		}
		addFiles(key, cards.size(), (this.obstacle != null) ? List.of() : files, posting);
	}

	private void addWords(String key, List<UUID> contents, Posting posting) {
		posting.add(new Row(Ids.next(), key, 0, this.member, this.place, Kind.POST,
				contents.isEmpty() ? null : contents.getFirst(), null, null, this.obstacle));
		addFiles(key, 1, contents.isEmpty() ? List.of() : contents.subList(1, contents.size()), posting);
	}

	private void addFiles(String key, int first, List<UUID> files, Posting posting) {
		for (int file = 0; file < files.size(); file++) {
			posting.add(new Row(Ids.next(), key, first + file, this.member, this.place, Kind.FILE, files.get(file),
					null, null, this.obstacle));
		}
	}

}
