package kr.bridgebot.delivery;

import java.time.Duration;

/** Carry errands while the courier goes on with its round. */
interface Hands {

	/** Takes an errand, and sets out with it after a while. */
	void take(Runnable errand, Duration after);

}
