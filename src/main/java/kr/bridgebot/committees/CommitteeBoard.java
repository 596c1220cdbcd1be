package kr.bridgebot.committees;

import java.util.List;
import java.util.Optional;
import kr.bridgebot.chat.Place;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Service;

/** The board that lists the forum's bodies. Reads are remembered; few change. */
@Service
public class CommitteeBoard {

	/** All bodies, in the order of the configuration, those it no longer names last. */
	public List<Committee> all() {
		throw new UnsupportedOperationException();
	}

	/**
	 * One body.
	 * @throws IllegalArgumentException when there is none: ids come from us
	 */
	public Committee get(CommitteeId id) {
		throw new UnsupportedOperationException();
	}

	public Optional<Committee> find(CommitteeId id) {
		throw new UnsupportedOperationException();
	}

	public Optional<Committee> byCode(String code) {
		throw new UnsupportedOperationException();
	}

	/** The body whose group this is. */
	public Optional<Committee> boundTo(Place group) {
		throw new UnsupportedOperationException();
	}

}
