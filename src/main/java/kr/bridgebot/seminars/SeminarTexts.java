package kr.bridgebot.seminars;

import kr.bridgebot.chat.Text;

/** The lines by which a meeting is spoken of, the same in every card. */
public final class SeminarTexts {

	private SeminarTexts() {
	}

	/** "미래유망기술 분과 세미나", "전체 포럼". */
	public static Text title(SeminarView seminar, Text committee) {
		return Text.of("seminar.title." + seminar.kind(), "committee", committee);
	}

}
