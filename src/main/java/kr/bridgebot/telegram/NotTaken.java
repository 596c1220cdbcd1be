package kr.bridgebot.telegram;

/**
 * An update could not be taken now, since the database is out of reach or the service is
 * about to stop: it must be delivered again.
 */
final class NotTaken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotTaken(Throwable cause) {
		super("not taken for now: " + cause.getClass().getSimpleName(), cause);
	}

}
