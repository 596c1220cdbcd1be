package kr.bridgebot.settings;

import java.util.List;

/** The configuration holds keys that nobody looks for. */
final class UnknownKeys extends RuntimeException {

	private final transient List<Fault> faults;

	UnknownKeys(List<Fault> faults) {
		super(faults.toString());
		this.faults = faults;
	}

	List<Fault> faults() {
		return this.faults;
	}

}
