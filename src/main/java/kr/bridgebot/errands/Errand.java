package kr.bridgebot.errands;

import java.time.Instant;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a person.
 *
 * @param what what is to be done, in one short line without its deadline
 * @param due until when; null when there is no deadline
 * @param label what stands on the key that opens it, short
 * @param open pressed by that person, leads to where it can be done
 */
public record Errand(Text what, @Nullable Instant due, Text label, Payload open) {
}
