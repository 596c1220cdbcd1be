package kr.bridgebot.responses.chat;

import java.util.HexFormat;
import java.util.UUID;
import kr.bridgebot.chat.Entrance;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.SeminarId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads from a group's card to the list of answers in the reader's own chat. */
@Component
class ListEntrance implements Entrance {

	private static final String PREFIX = "list_";

	private final AnswerList list;

	ListEntrance(AnswerList list) {
		this.list = list;
	}

	static String code(SeminarId seminar) {
		return PREFIX + HexFormat.of().toHexDigits(seminar.value().getMostSignificantBits())
				+ HexFormat.of().toHexDigits(seminar.value().getLeastSignificantBits());
	}

	@Override
	public @Nullable Reply on(String code, Visit visit) {
		SeminarId seminar = read(code);
		return (seminar == null || !visit.actor().isKnown()) ? null
				: Reply.say(this.list.card(visit.actor(), seminar, 0));
	}

	private static @Nullable SeminarId read(String code) {
		if (!code.matches(PREFIX + "[0-9a-f]{32}")) {
			return null;
		}
		String digits = code.substring(PREFIX.length());
		return new SeminarId(
				new UUID(HexFormat.fromHexDigitsToLong(digits, 0, 16), HexFormat.fromHexDigitsToLong(digits, 16, 32)));
	}

}
