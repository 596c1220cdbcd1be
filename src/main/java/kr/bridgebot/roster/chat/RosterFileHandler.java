package kr.bridgebot.roster.chat;

import java.util.Locale;
import java.util.Set;
import kr.bridgebot.chat.FileHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.roster.RosterDesk;
import kr.bridgebot.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a roster file from the secretariat, asked for or not. */
@Component
class RosterFileHandler implements FileHandler {

	private static final Set<String> ENDINGS = Set.of("csv", "tsv", "txt", "xlsx");

	private final RosterDesk desk;

	private final RosterPages pages;

	RosterFileHandler(RosterDesk desk, RosterPages pages) {
		this.desk = desk;
		this.pages = pages;
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.secretariat();
	}

	@Override
	public @Nullable Text objection(String name, long bytes) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		if (!ENDINGS.contains(ending)) {
			return Text.of(ending.equals("xls") ? "refusal.ROSTER_OLD_SPREADSHEET" : "refusal.ROSTER_NOT_A_TABLE");
		}
		return (bytes > this.desk.mostBytes())
				? Text.of("refusal.ROSTER_FILE_TOO_BIG", "limit", this.desk.mostInWords()) : null;
	}

	@Override
	public Reply on(Upload upload, Visit visit) {
		return this.pages.preview(this.desk.preview(upload.name(), upload.content(), visit.actor()), visit);
	}

}
