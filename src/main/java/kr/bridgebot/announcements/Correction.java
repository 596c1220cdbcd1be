package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.chat.Words;
import kr.bridgebot.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * What takes the place of what was sent.
 *
 * @param due until when it is to be confirmed; null where it need not be
 * @param picture above the words
 * @param files which follow them
 */
public record Correction(Words words, @Nullable Instant due, @Nullable FileId picture, List<FileId> files) {

	public Correction saying(Words next) {
		return new Correction(next, this.due, this.picture, this.files);
	}

	public Correction due(@Nullable Instant next) {
		return new Correction(this.words, next, this.picture, this.files);
	}

	Draft of(Draft former) {
		return former.saying(this.words).due(former.isReceipt() ? this.due : null).with(this.picture, this.files);
	}

}
