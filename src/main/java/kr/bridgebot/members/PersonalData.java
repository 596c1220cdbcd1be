package kr.bridgebot.members;

import kr.bridgebot.shared.MemberId;

/** A feature's part of what a member gets when they export their data. */
public interface PersonalData {

	/** The part's name in the exported JSON, e.g. {@code answers}. */
	String part();

	/** What is stored of this member, as records, maps, lists and simple values. */
	Object of(MemberId member);

}
