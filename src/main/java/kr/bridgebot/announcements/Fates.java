package kr.bridgebot.announcements;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.delivery.Mailings.Outcome;

/** Reads what delivery tells of a mailing. */
final class Fates {

	/** Nobody was met behind the account, or there is none, or none any more. */
	private static final Set<String> NOT_MET = Set.of("NOT_LINKED", "NEVER_STARTED", "CHAT_GONE", "MIGRATED",
			"WITHDRAWN");

	private static final Set<String> TURNED_AWAY = Set.of("BLOCKED", "DEACTIVATED");

	private static final Set<String> TAKEN_BACK = Set.of(DispatchDesk.CALLED_OFF, DispatchDesk.CORRECTED, "OBSOLETE");

	private static final int LONGEST_REASON = 500;

	private Fates() {
	}

	/** What became of the members among these. */
	static List<Fate> of(List<Outcome> outcomes) {
		return outcomes.stream()
			.filter((outcome) -> outcome.member() != null)
			.map((outcome) -> fate(Objects.requireNonNull(outcome.member()).value(), outcome))
			.toList();
	}

	/** What became of it in the groups and channels among these. */
	static List<Fate> ofPlaces(List<Outcome> outcomes) {
		return outcomes.stream()
			.filter((outcome) -> outcome.about() != null)
			.map((outcome) -> fate(Objects.requireNonNull(outcome.about()), outcome))
			.toList();
	}

	private static Fate fate(UUID whom, Outcome outcome) {
		return new Fate(whom, state(outcome), outcome.at(), reason(outcome));
	}

	static RecipientState state(Outcome outcome) {
		return switch (outcome.state()) {
			case PENDING, HELD, SENDING, RETRY_AT -> RecipientState.QUEUED;
			case SENT -> RecipientState.SENT;
			case UNKNOWN -> RecipientState.UNKNOWN;
			case DEAD -> dead(Objects.requireNonNullElse(outcome.reason(), ""));
		};
	}

	private static RecipientState dead(String reason) {
		if (NOT_MET.contains(reason)) {
			return RecipientState.UNREACHABLE;
		}
		if (TURNED_AWAY.contains(reason)) {
			return RecipientState.BLOCKED;
		}
		return TAKEN_BACK.contains(reason) ? RecipientState.CANCELLED : RecipientState.FAILED;
	}

	private static String reason(Outcome outcome) {
		String reason = Objects.requireNonNullElse(outcome.reason(), "");
		return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
	}

}
