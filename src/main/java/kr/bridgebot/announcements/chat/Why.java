package kr.bridgebot.announcements.chat;

import java.util.Arrays;
import kr.bridgebot.chat.Text;

/** Why something is called off: what is offered is kept by its name, not in words. */
enum Why {

	MISTAKE, CONTENT, AUDIENCE,

	/** Whoever calls it off says it in their own words. */
	OTHER;

	/** What the key says, and what is read later. */
	Text words() {
		return Text.of("announcement.cancel.reason." + name());
	}

	/** A reason as it was kept, for whoever reads it: typed words stay as they are. */
	static Text read(String kept) {
		return Arrays.stream(values())
			.filter((why) -> why != OTHER && why.name().equals(kept))
			.findFirst()
			.map(Why::words)
			.orElseGet(() -> Text.literal(kept));
	}

}
