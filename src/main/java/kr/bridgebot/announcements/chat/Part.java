package kr.bridgebot.announcements.chat;

/** What is settled about a draft, each behind a key of its own. */
enum Part {

	TEXT, FILES, KIND, AUDIENCE, TIME, DEADLINE

}
