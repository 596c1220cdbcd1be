package kr.bridgebot.proposals;

import java.util.UUID;

/**
 * Identifies a proposal, whichever body has it.
 *
 * @param value time-ordered
 */
public record ProposalId(UUID value) {
}
