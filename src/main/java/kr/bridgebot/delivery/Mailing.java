package kr.bridgebot.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a mailing stands.
 *
 * @param held whether its rows wait until it goes on
 * @param withdrawn why none of its rows are sent any more; null when they are
 */
record Mailing(UUID id, boolean held, @Nullable String withdrawn) {
}
