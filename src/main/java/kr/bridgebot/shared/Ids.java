package kr.bridgebot.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes ids in the application, so that a row is known before it is written. */
public final class Ids {

	private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

	private Ids() {
	}

	/**
	 * A fresh UUID of version 7: later ones sort after earlier ones, so that primary keys
	 * grow at one end of their index.
	 */
	public static UUID next() {
		return GENERATOR.generate();
	}

}
