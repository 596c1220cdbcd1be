package kr.bridgebot.announcements;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How far an announcement has come. */
public enum AnnouncementState {

	/** Being written; nobody has been told. */
	DRAFT,
	/** It leaves by itself when its time has come. */
	SCHEDULED,
	/** On its way to its frozen audience. */
	SENDING,
	/** What has not left yet waits until it is told to go on. */
	PAUSED,
	/** Nothing of it waits any more. */
	SENT,
	/** Other words replace it; its next version leaves at once. */
	CORRECTED,
	/** Its time is over: nobody is told of it any more. */
	CLOSED,
	/** Discarded, or called off on its way. */
	CANCELLED;

	private static final Map<AnnouncementState, Set<AnnouncementState>> NEXT = successors();

	/** The one table of legal successors. */
	private static Map<AnnouncementState, Set<AnnouncementState>> successors() {
		Map<AnnouncementState, Set<AnnouncementState>> next = new EnumMap<>(AnnouncementState.class);
		next.put(DRAFT, Collections.unmodifiableSet(EnumSet.of(SCHEDULED, SENDING, CANCELLED)));
		next.put(SCHEDULED, Collections.unmodifiableSet(EnumSet.of(DRAFT, SENDING, CANCELLED)));
		next.put(SENDING, Collections.unmodifiableSet(EnumSet.of(PAUSED, SENT, CORRECTED, CANCELLED)));
		next.put(PAUSED, Collections.unmodifiableSet(EnumSet.of(SENDING, CORRECTED, CANCELLED)));
		next.put(SENT, Collections.unmodifiableSet(EnumSet.of(CORRECTED, CLOSED)));
		next.put(CORRECTED, Collections.unmodifiableSet(EnumSet.of(SENDING)));
		next.put(CLOSED, Collections.unmodifiableSet(EnumSet.noneOf(AnnouncementState.class)));
		next.put(CANCELLED, Collections.unmodifiableSet(EnumSet.noneOf(AnnouncementState.class)));
		return next;
	}

	/** Where it may go from here. */
	public Set<AnnouncementState> next() {
		return Objects.requireNonNull(NEXT.get(this));
	}

	/** Whether nothing changes any more. */
	public boolean isTerminal() {
		return next().isEmpty();
	}

	/** Whether somebody was told of it: it has recipients. */
	public boolean wasTold() {
		return this == SENDING || this == PAUSED || this == SENT || this == CORRECTED || this == CLOSED;
	}

	/** Whether it still goes to those who could not be reached when it left. */
	public boolean isOpen() {
		return this == SENDING || this == SENT;
	}

}
