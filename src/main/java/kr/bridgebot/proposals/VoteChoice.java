package kr.bridgebot.proposals;

/** What a member of the steering committee may say in a written vote. */
public enum VoteChoice {

	FOR(ProposalState.ADOPTED), AGAINST(ProposalState.DECLINED), AMEND(ProposalState.RETURNED);

	private final ProposalState leadsTo;

	VoteChoice(ProposalState leadsTo) {
		this.leadsTo = leadsTo;
	}

	/** Where it takes the proposal when most say so. */
	public ProposalState leadsTo() {
		return this.leadsTo;
	}

}
