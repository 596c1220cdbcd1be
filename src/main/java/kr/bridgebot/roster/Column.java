package kr.bridgebot.roster;

/** What a roster file may tell of a person; the columns stand in any order. */
public enum Column {

	NAME, ORGANISATION, TITLE, SECTOR, EMAIL, PHONE, COMMITTEE, ROLE, CODE

}
