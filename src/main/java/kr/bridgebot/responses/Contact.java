package kr.bridgebot.responses;

/** Whether what is sent to a member arrives with anybody. */
public enum Contact {

	/** In their own chat or an assistant's, as far as is known. */
	REACHED,
	/** Neither they nor anybody who assists them has linked an account. */
	UNLINKED,
	/** There are accounts, but none takes messages. */
	BLOCKED

}
