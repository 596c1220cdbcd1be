package kr.bridgebot.roster;

import java.time.Instant;
import kr.bridgebot.shared.MemberId;

/**
 * A roster file was brought in.
 *
 * @param justNow false when it had been before and nothing was done
 * @param at when
 * @param by who decided on it
 */
public record Applied(boolean justNow, Instant at, MemberId by, int added, int changed, int unchanged, int faulty) {
}
