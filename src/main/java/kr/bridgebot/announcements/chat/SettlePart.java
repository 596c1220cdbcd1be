package kr.bridgebot.announcements.chat;

import java.time.LocalDate;
import java.time.LocalTime;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.files.FileId;
import org.jspecify.annotations.Nullable;

/** Settles one thing about a draft. */
sealed interface SettlePart extends Payload {

	AnnouncementId announcement();

	/** What kind of announcement it is. */
	@Payload.Code("nk")
	record Kind(AnnouncementId announcement, AnnouncementKind kind) implements SettlePart {
	}

	/**
	 * When it leaves.
	 *
	 * @param day null for at once
	 * @param time null for at once
	 */
	@Payload.Code("nt")
	record Departure(AnnouncementId announcement, @Nullable LocalDate day,
			@Nullable LocalTime time) implements SettlePart {
	}

	/** Until when it is to be confirmed. */
	@Payload.Code("nl")
	record Deadline(AnnouncementId announcement, LocalDate day, LocalTime time) implements SettlePart {
	}

	/** Whether it goes to group chats, too. */
	@Payload.Code("ng")
	record Groups(AnnouncementId announcement, boolean wanted) implements SettlePart {
	}

	/** Whether it goes to the channel, too. */
	@Payload.Code("nh")
	record Channel(AnnouncementId announcement, boolean wanted) implements SettlePart {
	}

	/** Which picture or file it goes without. */
	@Payload.Code("nx")
	record Without(AnnouncementId announcement, FileId file) implements SettlePart {
	}

}
