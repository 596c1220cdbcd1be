package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.chat.Words;
import kr.bridgebot.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * What an announcement says, to whom and when.
 *
 * @param steps how its audience is chosen
 * @param groups whether the bodies' group chats get it, too
 * @param channel whether the channel gets it, too
 * @param sendAt null for at once
 * @param due until when it is to be confirmed
 * @param picture with the words as its caption
 * @param files which follow the words, in order
 */
record Draft(AnnouncementKind kind, Words words, List<AudienceStep> steps, boolean groups, boolean channel,
		@Nullable Instant sendAt, @Nullable Instant due, @Nullable FileId picture, List<FileId> files) {

	static final Words NO_WORDS = new Words("", "");

	static final Draft EMPTY = new Draft(AnnouncementKind.GENERAL, NO_WORDS, List.of(), false, false, null, null, null,
			List.of());

	Draft {
		steps = List.copyOf(steps);
		files = List.copyOf(files);
	}

	boolean isWordless() {
		return this.words.plain().isBlank();
	}

	/** Whether it is to be confirmed. */
	boolean isReceipt() {
		return this.kind == AnnouncementKind.RECEIPT;
	}

	Draft saying(Words next) {
		return new Draft(this.kind, next, this.steps, this.groups, this.channel, this.sendAt, this.due, this.picture,
				this.files);
	}

	/** Only what is to be confirmed has a deadline. */
	Draft as(AnnouncementKind next) {
		return new Draft(next, this.words, this.steps, this.groups, this.channel, this.sendAt,
				(next == AnnouncementKind.RECEIPT) ? this.due : null, this.picture, this.files);
	}

	/** What was just joined is not joined again, as by a second tap on the same key. */
	Draft joined(AudienceStep step) {
		if (repeats(step)) {
			return this;
		}
		List<AudienceStep> more = new ArrayList<>(this.steps);
		more.add(step);
		return choosing(more);
	}

	private boolean repeats(AudienceStep step) {
		if (this.steps.isEmpty() || !this.steps.getLast().circle().equals(step.circle())) {
			return false;
		}
		boolean first = this.steps.size() == 1;
		return first ? step.joining() != Joining.EXCEPT : this.steps.getLast().joining() == step.joining();
	}

	/** Without the step at this place; one that is not there changes nothing. */
	Draft without(int place) {
		List<AudienceStep> fewer = new ArrayList<>(this.steps);
		if (place >= 0 && place < fewer.size()) {
			fewer.remove(place);
		}
		return choosing(fewer);
	}

	/** The first step begins with nobody, so it cannot but add. */
	private Draft choosing(List<AudienceStep> next) {
		if (!next.isEmpty()) {
			next.set(0, new AudienceStep(Joining.OR, next.getFirst().circle()));
		}
		return new Draft(this.kind, this.words, next, this.groups, this.channel, this.sendAt, this.due, this.picture,
				this.files);
	}

	Draft toGroups(boolean wanted) {
		return new Draft(this.kind, this.words, this.steps, wanted, this.channel, this.sendAt, this.due, this.picture,
				this.files);
	}

	Draft toChannel(boolean wanted) {
		return new Draft(this.kind, this.words, this.steps, this.groups, wanted, this.sendAt, this.due, this.picture,
				this.files);
	}

	Draft leaving(@Nullable Instant next) {
		return new Draft(this.kind, this.words, this.steps, this.groups, this.channel, next, this.due, this.picture,
				this.files);
	}

	Draft due(@Nullable Instant next) {
		return new Draft(this.kind, this.words, this.steps, this.groups, this.channel, this.sendAt, next, this.picture,
				this.files);
	}

	Draft with(@Nullable FileId nextPicture, List<FileId> nextFiles) {
		return new Draft(this.kind, this.words, this.steps, this.groups, this.channel, this.sendAt, this.due,
				nextPicture, nextFiles);
	}

}
