package kr.bridgebot.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Card;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.delivery.Posting.Content;
import kr.bridgebot.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes into a posting what rows say, in a reader's tongue. Living cards are not among
 * it: they are painted when they go out.
 */
@Component
class Pen {

	private final Letters letters;

	Pen(Letters letters) {
		this.letters = letters;
	}

	/** The words, where they are fixed, then the files. */
	List<UUID> write(Notice.Content content, Tongue tongue, Posting posting) {
		List<UUID> contents = new ArrayList<>();
		List<Attachment> files = switch (content) {
			case Notice.Living _ -> List.of();
			case Notice.Series series -> series.files();
			case Notice.Fixed fixed -> {
				contents.add(posting.content(this.letters.write(letter(fixed.card(), tongue, posting))));
				yield fixed.attachments();
			}
		};
		files.forEach((file) -> contents.add(write(file, tongue, posting)));
		return contents;
	}

	/** A file, and what stands below it. */
	UUID write(Attachment attachment, Tongue tongue, Posting posting) {
		Letter caption = this.letters.letter(attachment.caption(), tongue.language(), tongue.zone(),
				posting.notBefore());
		byte[] file = (attachment.kept() == null) ? attachment.content() : null;
		return posting
			.content(new Content(Ids.next(), this.letters.write(caption), attachment.name(), file, attachment.kept()));
	}

	/** A card; null for one that says nothing. */
	@Nullable UUID write(Card card, Tongue tongue, Posting posting) {
		Letter letter = letter(card, tongue, posting);
		return letter.html().isBlank() ? null : posting.content(this.letters.write(letter));
	}

	private Letter letter(Card card, Tongue tongue, Posting posting) {
		return this.letters.letter(card, tongue.language(), tongue.zone(), posting.notBefore());
	}

}
