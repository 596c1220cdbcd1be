package kr.bridgebot.announcements;

import java.util.Map;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;

/** A recipient as they were called when the announcement left. */
record FrozenPerson(MemberId member, String name, String organisation, String committeesKo, String committeesEn) {

	static final int LONGEST_COMMITTEES = 1000;

	/** Whether they asked to be forgotten: nothing is said to them any more. */
	boolean isForgotten() {
		return this.name.isBlank();
	}

	Map<Field, String> values(Language language) {
		return Fields.values(this.name, this.organisation,
				(language == Language.KO) ? this.committeesKo : this.committeesEn);
	}

	/** The value of a field, of two languages the longer one. */
	String longest(Field field) {
		return switch (field) {
			case NAME -> this.name;
			case ORGANISATION -> this.organisation;
			case COMMITTEE ->
				(this.committeesKo.length() > this.committeesEn.length()) ? this.committeesKo : this.committeesEn;
		};
	}

}
