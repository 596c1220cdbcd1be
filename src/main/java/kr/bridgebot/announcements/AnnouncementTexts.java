package kr.bridgebot.announcements;

import kr.bridgebot.chat.Text;

/** The words by which announcements are spoken of, the same in every card. */
public final class AnnouncementTexts {

	private AnnouncementTexts() {
	}

	/** The state's name. */
	public static Text state(AnnouncementState state) {
		return Text.of("announcement.state." + state);
	}

	/** What stands in braces for this field, in the reader's language. */
	public static Text field(Field field) {
		return Text.of("announcement.field." + field);
	}

}
