package kr.bridgebot.files;

import java.time.Instant;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept.
 *
 * @param name as its sender called it, made harmless, with its ending
 * @param mediaType by its ending
 * @param by who sent it; null when that is nobody's business any more
 */
public record KeptFile(FileId id, String name, long bytes, String mediaType, @Nullable MemberId by, Instant at) {
}
