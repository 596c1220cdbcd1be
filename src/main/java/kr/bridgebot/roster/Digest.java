package kr.bridgebot.roster;

import java.util.List;

/**
 * What a roster file means for the roster.
 *
 * @param added people who are new
 * @param changed people of whom something changes
 * @param unchanged people whom the file tells nothing new about
 * @param renamed rows that give another name to somebody known by e-mail address: worth a
 * look, since an office's address may have passed to somebody else
 * @param faults rows that are left out, in the file's order
 */
public record Digest(int added, int changed, int unchanged, List<Integer> renamed, List<Fault> faults) {

	/** Whether applying it would change anything. */
	public boolean isNews() {
		return this.added + this.changed > 0;
	}

}
