package kr.bridgebot.announcements.chat;

/** By what people are chosen. */
enum By {

	BODY, SECTOR, ROLE, ANSWER, PERSON

}
