package kr.bridgebot.delivery;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps living cards true. Only notes that something changed, within the caller's
 * transaction and without waiting for any other; the cards are painted and edited
 * afterwards, those of groups at most once an interval, the latest state winning.
 */
@Service
public class Cards {

	private final CardRows rows;

	private final Bell bell;

	Cards(CardRows rows, Bell bell) {
		this.rows = rows;
		this.bell = bell;
	}

	/**
	 * The cards of these subjects that concern these members or committees show something
	 * out of date. One statement, which inserts one row.
	 */
	@Transactional
	public void changed(Collection<UUID> subjects, Collection<UUID> about) {
		if (!subjects.isEmpty() && !about.isEmpty()) {
			this.rows.changed(subjects, about);
			this.bell.ringAfterCommit();
		}
	}

	/** All cards of a subject show something out of date. One statement. */
	@Transactional
	public void changed(UUID subject) {
		this.rows.changed(List.of(subject), null);
		this.bell.ringAfterCommit();
	}

}
