package kr.bridgebot.announcements;

import java.util.UUID;
import kr.bridgebot.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * One of the messages into which a version's words were split.
 *
 * @param last the one with the key
 * @param html with the fields open
 * @param picture above the words
 */
record Message(UUID id, UUID mailing, int place, boolean last, String html, @Nullable FileId picture) {
}
