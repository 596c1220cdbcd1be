package kr.bridgebot.announcements.chat;

import java.time.Instant;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** The lines that stand around the words of an announcement. */
@Component
class MessageLines {

	/** Between the lines and the words. */
	static final String GAP = "\n\n";

	private final CommitteeBoard board;

	MessageLines(CommitteeBoard board) {
		this.board = board;
	}

	/** What it is and who sends it. */
	Text head(AnnouncementKind kind, int version, CommitteeId scope) {
		return Text.of("announcement.head", "kind", kind, "corrected", (version > 1) ? "yes" : "no", "sender",
				sender(scope));
	}

	/** Who sends what is for this scope: of the whole forum it is the secretariat. */
	Text sender(CommitteeId scope) {
		return this.board.find(scope)
			.filter((body) -> body.kind() != CommitteeKind.FORUM)
			.map(Committee::name)
			.orElse(Text.of("announcement.sender.secretariat"));
	}

	/** To whom it was sent, for whoever reads along. */
	static Text of(Text member) {
		return Text.of("announcement.for", "member", member);
	}

	/** Until when it is, or was, to be confirmed. */
	static Text due(Instant due, boolean over) {
		return Text.of(over ? "announcement.due.over" : "announcement.due", "due", due);
	}

	static Text confirmed(Instant at) {
		return Text.of("announcement.acked", "at", at);
	}

	/** Another did so for the reader. */
	static Text confirmedBy(Text speaker, Instant at) {
		return Text.of("announcement.acked.by", "speaker", speaker, "at", at);
	}

	/** The one for whom somebody reads along did so. */
	static Text confirmedTheirs(Text member, Instant at) {
		return Text.of("announcement.acked.theirs", "member", member, "at", at);
	}

	static Text late(Text line) {
		return Text.of("announcement.acked.late", "line", line);
	}

}
