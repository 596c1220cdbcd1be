package kr.bridgebot.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.roster.Previews.Stored;
import kr.bridgebot.chat.Text;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where roster files are taken. One file is brought in at a time; nobody is
 * removed by it, and the same file again changes nothing.
 */
@Service
public class RosterDesk {

	private static final int LONGEST_NAME = 200;

	private final RosterFile files;

	private final Importer importer;

	private final Previews previews;

	private final RosterLimits limits;

	private final ForumDay day;

	RosterDesk(RosterFile files, Importer importer, Previews previews, RosterLimits limits, ForumDay day) {
		this.files = files;
		this.importer = importer;
		this.previews = previews;
		this.limits = limits;
		this.day = day;
	}

	/** Most bytes that a roster file may have. */
	public long mostBytes() {
		return this.limits.size().toBytes();
	}

	/** The same in words. */
	public Text mostInWords() {
		return this.limits.mostInWords();
	}

	/**
	 * Takes a file and tells what it would change. Nothing is changed yet.
	 * @throws Refusal when the file is no roster
	 */
	@Transactional
	public Preview preview(String fileName, byte[] content, Actor actor) {
		requireSecretariat(actor);
		List<RosterRow> rows = this.files.read(content);
		Instant now = this.day.now();
		this.previews.forgetBefore(now.minus(this.limits.kept()));
		PreviewId id = new PreviewId(Ids.next());
		String name = fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME));
		this.previews.add(id, name, rows, now, actor.self());
		return new Preview(id, name, this.importer.plan(rows, this.day.date()).digest());
	}

	/**
	 * Brings a file in that was taken before, compared anew with the roster as it is now.
	 * A second press finds it done.
	 * @throws Refusal when it was dropped or is too old
	 */
	@Transactional
	public Applied apply(PreviewId id, Actor actor) {
		requireSecretariat(actor);
		this.previews.takeTurn();
		Stored stored = this.previews.find(id).orElseThrow(RosterDesk::gone);
		Applied before = stored.applied();
		if (before != null) {
			return before;
		}
		List<RosterRow> rows = stored.rows();
		if (rows == null) {
			throw gone();
		}
		Digest digest = carryOut(rows);
		Applied applied = new Applied(true, this.day.now(), actor.self(), digest.added(), digest.changed(),
				digest.unchanged(), digest.faults().size());
		this.previews.applied(id, applied);
		return applied;
	}

	/** Drops a file that was taken; what was brought in stays. */
	@Transactional
	public void drop(PreviewId id, Actor actor) {
		requireSecretariat(actor);
		this.previews.forget(id);
	}

	/**
	 * Brings a file in without a look at it before, its good rows: for the start, never
	 * for a chat.
	 */
	@Transactional
	public Digest bringIn(byte[] content) {
		List<RosterRow> rows = this.files.read(content);
		this.previews.takeTurn();
		return carryOut(rows);
	}

	/**
	 * Files that wait may name somebody who asked to be forgotten: they have to be sent
	 * again.
	 */
	@EventListener
	@Transactional
	void on(MemberEvent.Erased erased) {
		this.previews.forgetAll();
	}

	private Digest carryOut(List<RosterRow> rows) {
		LocalDate today = this.day.date();
		ImportPlan plan = this.importer.plan(rows, today);
		this.importer.carryOut(plan, today);
		return plan.digest();
	}

	private static void requireSecretariat(Actor actor) {
		if (!actor.secretariat()) {
			throw new Refusal(RosterReason.ROSTER_BY_SECRETARIAT);
		}
	}

	private static Refusal gone() {
		return new Refusal(RosterReason.ROSTER_PREVIEW_GONE);
	}

}
