package kr.bridgebot.proposals;

import kr.bridgebot.chat.Payload;

/**
 * The key to a proposal's card, for lists and cards of any feature. Pressed by somebody
 * who may not read it, it says what an unknown number says.
 */
@Payload.Code("pp")
public record ProposalKey(ProposalId proposal) implements Payload {
}
