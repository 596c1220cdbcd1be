package kr.bridgebot.announcements;

import java.util.UUID;

/**
 * Identifies an announcement through all its versions.
 *
 * @param value time-ordered
 */
public record AnnouncementId(UUID value) {
}
