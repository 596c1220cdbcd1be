package kr.bridgebot.seminars;

/** Placeholder for the aggregate; see {@link SeminarView}. */
final class Seminar {

	private Seminar() {
	}

}
