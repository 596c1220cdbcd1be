package kr.bridgebot.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.bridgebot.agenda.ItemAct.Standing;
import kr.bridgebot.files.FileId;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Something a committee may discuss, from its suggestion to its conclusion. Every step
 * says who took it and leaves a row in the history.
 */
final class AgendaItem {

	static final int REASON_LIMIT = 500;

	static final int LONGEST = 600;

	private static final Set<ItemState> BY_THE_CLOCK = EnumSet.of(ItemState.ACCEPTED, ItemState.CARRIED_OVER);

	private final ItemId id;

	private final CommitteeId committee;

	private final @Nullable MemberId suggester;

	private final Instant suggestedAt;

	private final int version;

	private final List<ItemStep> steps = new ArrayList<>();

	private Suggestion words;

	private ItemState state;

	private @Nullable Spot spot;

	private @Nullable Integer minutes;

	private String presenter;

	private @Nullable ItemId mergedInto;

	private @Nullable Outcome outcome;

	private String conclusion;

	private @Nullable FileId file;

	private @Nullable ProposalId proposal;

	private int carried;

	AgendaItem(Snapshot snapshot) {
		this.id = snapshot.id();
		this.committee = snapshot.committee();
		this.words = snapshot.words();
		this.suggester = snapshot.suggester();
		this.suggestedAt = snapshot.suggestedAt();
		this.state = snapshot.state();
		this.spot = snapshot.spot();
		this.minutes = snapshot.minutes();
		this.presenter = snapshot.presenter();
		this.mergedInto = snapshot.mergedInto();
		this.outcome = snapshot.outcome();
		this.conclusion = snapshot.conclusion();
		this.file = snapshot.file();
		this.proposal = snapshot.proposal();
		this.carried = snapshot.carried();
		this.version = snapshot.version();
	}

	/** Something that a member, or the secretariat, wants to be discussed. */
	static AgendaItem suggest(ItemId id, CommitteeId committee, Suggestion words, ItemAct act) {
		if (!act.standing().belongs() && act.standing() != Standing.SECRETARIAT) {
			throw new Refusal(AgendaReason.ITEM_MEMBERS_ONLY);
		}
		return begin(id, committee, words, ItemState.SUGGESTED, null, act);
	}

	/**
	 * Something that an officer puts on the agenda directly.
	 * @param spot null while no meeting is planned
	 */
	static AgendaItem post(ItemId id, CommitteeId committee, Suggestion words, @Nullable Spot spot, ItemAct act) {
		requireOfficer(act);
		return begin(id, committee, words, ItemState.ACCEPTED, spot, act);
	}

	private static AgendaItem begin(ItemId id, CommitteeId committee, Suggestion words, ItemState state,
			@Nullable Spot spot, ItemAct act) {
		AgendaItem item = new AgendaItem(new Snapshot(id, committee, words, act.member(), act.at(), state, spot, null,
				"", null, null, "", null, null, 0, 0));
		item.steps.add(new ItemStep(act.at(), act.member(), null, null, state, ""));
		return item;
	}

	/** Says more about what is not decided yet; its suggester and the officers may. */
	void reword(Suggestion next, ItemAct act) {
		requireWording(act);
		this.words = next;
	}

	/** Attaches a file in place of the one there was; null takes it away. */
	void enclose(@Nullable FileId next, ItemAct act) {
		requireWording(act);
		this.file = next;
	}

	private void requireWording(ItemAct act) {
		if (!act.standing().decides() && !isBy(act)) {
			throw new Refusal(AgendaReason.ITEM_NOT_YOURS);
		}
		if (this.state.isTerminal()) {
			throw new Refusal(AgendaReason.ITEM_FIXED, Map.of("state", this.state));
		}
	}

	/**
	 * Puts it on an agenda.
	 * @param next null while no meeting is planned
	 */
	void accept(@Nullable Spot next, ItemAct act) {
		move(ItemState.ACCEPTED, "", act);
		this.spot = next;
	}

	/** Gives an accepted item that no meeting had yet its place. */
	void attach(Spot next) {
		if (this.state != ItemState.ACCEPTED) {
			throw new Refusal(AgendaReason.ITEM_FIXED, Map.of("state", this.state));
		}
		this.spot = next;
	}

	void defer(ItemAct act) {
		move(ItemState.DEFERRED, "", act);
	}

	/** Lets it go on in another item of the same committee, which has not ended. */
	void merge(AgendaItem into, ItemAct act) {
		requireOfficer(act);
		if (into.id.equals(this.id)) {
			throw new Refusal(AgendaReason.ITEM_MERGED_INTO_ITSELF);
		}
		if (!into.committee.equals(this.committee)) {
			throw new Refusal(AgendaReason.ITEM_MERGED_ELSEWHERE);
		}
		if (into.state.isTerminal()) {
			throw new Refusal(AgendaReason.ITEM_MERGE_OVER, Map.of("state", into.state));
		}
		move(ItemState.MERGED, "", act);
		this.mergedInto = into.id;
	}

	void decline(String reason, ItemAct act) {
		move(ItemState.DECLINED, reason, act);
	}

	void withdraw(String reason, ItemAct act) {
		move(ItemState.WITHDRAWN, reason, act);
	}

	/** The committee begins to discuss it. */
	void takeUp(ItemAct act) {
		move(ItemState.IN_DISCUSSION, "", act);
	}

	/**
	 * The committee did discuss it in a meeting that it seemed to have left: it is taken
	 * up there after all.
	 */
	void recall(Spot past, ItemAct act) {
		requireOfficer(act);
		if (this.state == ItemState.CARRIED_OVER) {
			move(ItemState.ACCEPTED, "", act);
		}
		move(ItemState.IN_DISCUSSION, "", act);
		this.spot = past;
		this.carried = Math.max(0, this.carried - 1);
	}

	/**
	 * The committee has come to an end with it.
	 * @param text the outcome in words
	 */
	void conclude(Outcome result, String text, ItemAct act) {
		requireOfficer(act);
		requireStep(ItemState.CONCLUDED);
		String said = Suggestion.text(text);
		if (said.isEmpty()) {
			throw new Refusal(AgendaReason.ITEM_OUTCOME_MISSING);
		}
		move(ItemState.CONCLUDED, "", act);
		this.outcome = result;
		this.conclusion = said;
	}

	/** Remembers the proposal that it became. */
	void become(ProposalId next) {
		this.proposal = next;
	}

	/** It leaves its meeting unfinished. */
	void carryOver(ItemAct act) {
		move(ItemState.CARRIED_OVER, "", act);
		this.spot = null;
		this.carried++;
	}

	/** Takes an ended item up again; the secretariat's right alone. */
	void reopen(String reason, ItemAct act) {
		if (act.standing() != Standing.SECRETARIAT) {
			throw new Refusal(
					act.standing().reads() ? AgendaReason.AGENDA_SECRETARIAT_ONLY : AgendaReason.ITEM_MEMBERS_ONLY);
		}
		if (!this.state.isTerminal()) {
			throw new Refusal(AgendaReason.ITEM_FIXED, Map.of("state", this.state));
		}
		record(this.state.reopened(), requireReason(reason), act);
		this.spot = null;
		this.mergedInto = null;
		this.outcome = null;
		this.conclusion = "";
	}

	/** Settles how long it takes; null for not known. */
	void allot(@Nullable Integer length, ItemAct act) {
		requirePending(act);
		if (length != null && (length < 1 || length > LONGEST)) {
			throw new Refusal(AgendaReason.ITEM_MINUTES_ODD, Map.of("limit", LONGEST));
		}
		this.minutes = length;
	}

	/** Settles who presents it; empty for not known. */
	void entrust(String who, ItemAct act) {
		requirePending(act);
		this.presenter = Suggestion.name(who);
	}

	/** Whether somebody in the act may support it, or no longer support it. */
	void requireSupportable(ItemAct act) {
		if (!act.standing().belongs()) {
			throw new Refusal(AgendaReason.ITEM_MEMBERS_ONLY);
		}
		if (isBy(act)) {
			throw new Refusal(AgendaReason.ITEM_OWN_SUPPORT);
		}
		if (this.state.isTerminal() || this.state == ItemState.IN_DISCUSSION) {
			throw new Refusal(AgendaReason.ITEM_NOT_SUPPORTABLE, Map.of("state", this.state));
		}
	}

	/** Whether it was suggested by whoever acts. */
	boolean isBy(ItemAct act) {
		return this.suggester != null && this.suggester.equals(act.member());
	}

	/** Whether whoever acts may take it there now, as far as the workflow goes. */
	boolean allows(ItemState to, ItemAct act) {
		return this.state.next().contains(to)
				&& ((to == ItemState.WITHDRAWN) ? isBy(act) && act.standing().reads() : act.standing().decides());
	}

	private void move(ItemState to, String reason, ItemAct act) {
		if (to == ItemState.WITHDRAWN) {
			requireSuggester(act);
		}
		else if (act.standing() != Standing.CLOCK || !BY_THE_CLOCK.contains(to) || this.state.isUndecided()) {
			requireOfficer(act);
		}
		requireStep(to);
		record(to, to.isNegative() ? requireReason(reason) : "", act);
	}

	private void record(ItemState to, String reason, ItemAct act) {
		this.steps.add(new ItemStep(act.at(), act.member(), null, this.state, to, reason));
		this.state = to;
	}

	private void requireSuggester(ItemAct act) {
		if (!isBy(act)) {
			throw new Refusal(AgendaReason.ITEM_NOT_YOURS);
		}
	}

	private void requireStep(ItemState to) {
		if (!this.state.next().contains(to)) {
			throw new Refusal(AgendaReason.ITEM_STEP_IMPOSSIBLE, Map.of("from", this.state, "to", to));
		}
	}

	private void requirePending(ItemAct act) {
		requireOfficer(act);
		if (!this.state.isPending()) {
			throw new Refusal(AgendaReason.ITEM_FIXED, Map.of("state", this.state));
		}
	}

	private static void requireOfficer(ItemAct act) {
		if (!act.standing().decides()) {
			throw new Refusal(
					act.standing().reads() ? AgendaReason.ITEM_OFFICERS_ONLY : AgendaReason.ITEM_MEMBERS_ONLY);
		}
	}

	private static String requireReason(String reason) {
		String stripped = Suggestion.lines(reason);
		if (stripped.isEmpty()) {
			throw new Refusal(AgendaReason.ITEM_REASON_MISSING);
		}
		if (stripped.codePointCount(0, stripped.length()) > REASON_LIMIT) {
			throw new Refusal(AgendaReason.ITEM_REASON_TOO_LONG, Map.of("limit", REASON_LIMIT));
		}
		return stripped;
	}

	ItemId id() {
		return this.id;
	}

	CommitteeId committee() {
		return this.committee;
	}

	ItemState state() {
		return this.state;
	}

	Suggestion words() {
		return this.words;
	}

	@Nullable MemberId suggester() {
		return this.suggester;
	}

	/** The meeting on whose agenda it is. */
	@Nullable SeminarId seminar() {
		return (this.spot == null) ? null : this.spot.seminar();
	}

	int position() {
		return (this.spot == null) ? 0 : Objects.requireNonNull(this.spot).position();
	}

	/** The history's rows since it was read. */
	List<ItemStep> steps() {
		return this.steps;
	}

	Snapshot snapshot() {
		return new Snapshot(this.id, this.committee, this.words, this.suggester, this.suggestedAt, this.state,
				this.spot, this.minutes, this.presenter, this.mergedInto, this.outcome, this.conclusion, this.file,
				this.proposal, this.carried, this.version);
	}

	/**
	 * A place on an agenda.
	 *
	 * @param position from 1; among equals the earlier suggested comes first
	 */
	record Spot(SeminarId seminar, int position) {

	}

	/**
	 * An item as it is stored.
	 *
	 * @param suggester null for somebody since erased
	 * @param spot null for none
	 * @param carried how many meetings ended without it
	 * @param version one more at each write
	 */
	record Snapshot(ItemId id, CommitteeId committee, Suggestion words, @Nullable MemberId suggester,
			Instant suggestedAt, ItemState state, @Nullable Spot spot, @Nullable Integer minutes, String presenter,
			@Nullable ItemId mergedInto, @Nullable Outcome outcome, String conclusion, @Nullable FileId file,
			@Nullable ProposalId proposal, int carried, int version) {

		/**
		 * As others see it.
		 * @param supporters how many support it
		 */
		ItemView view(int supporters) {
			return new ItemView(this.id, this.committee, this.words.title(), this.words.why(), this.words.link(),
					this.words.wish(), this.suggester, this.suggestedAt, this.state,
					(this.spot == null) ? null : this.spot.seminar(), (this.spot == null) ? 0 : this.spot.position(),
					this.minutes, this.presenter, supporters, this.mergedInto, this.outcome, this.conclusion, this.file,
					this.proposal, this.carried, this.version);
		}

	}

}
