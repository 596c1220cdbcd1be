package kr.bridgebot.announcements;

/** What an announcement asks of those who get it. */
public enum AnnouncementKind {

	/** Nothing: it is told. */
	GENERAL,
	/** That they confirm having read it, until a deadline. */
	RECEIPT,
	/** Nothing, but at once: it knows no quiet hours. */
	URGENT

}
