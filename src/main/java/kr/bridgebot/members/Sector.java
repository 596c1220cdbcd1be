package kr.bridgebot.members;

/** Where members come from. */
public enum Sector {

	INDUSTRY, ACADEMIA, RESEARCH, ASSOCIATION, GOVERNMENT

}
