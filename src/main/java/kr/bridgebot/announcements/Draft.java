package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Words;
import kr.bridgebot.files.FileId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What an announcement says, to whom and when. Refuses what no announcement may hold.
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

	/** Of a text, formatting aside. */
	static final int LONGEST_TEXT = 12_000;

	/** Beside the picture. */
	static final int MOST_FILES = 5;

	private static final int MOST_STEPS = 20;

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

	/** When it is to leave, quiet hours aside, were it sent now. */
	Instant chosen(Instant now) {
		return (this.sendAt != null) ? this.sendAt : now;
	}

	/**
	 * Words as they would be kept.
	 * @throws Refusal when there are none, or too many, or their look is broken
	 */
	static Words checked(Words words) {
		if (words.plain().isBlank()) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_TEXT_MISSING);
		}
		if (words.plain().length() > LONGEST_TEXT) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_TEXT_LONG,
					Map.of("length", words.plain().length(), "limit", LONGEST_TEXT));
		}
		if (words.broken()) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_LOOK_BROKEN);
		}
		return words;
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

	/**
	 * What was just joined is not joined again, as by a second tap on the same key.
	 * @throws Refusal when there are too many
	 */
	Draft joined(AudienceStep step) {
		if (this.steps.size() >= MOST_STEPS) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_STEPS_MANY, Map.of("limit", MOST_STEPS));
		}
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

	/** To be asked before a file is kept. */
	void requireRoomFor(Upload upload) {
		if (!upload.picture() && this.files.size() >= MOST_FILES) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_FILES_MANY, Map.of("limit", MOST_FILES));
		}
	}

	/**
	 * With a file more, or a picture in place of the one it had. What is written below it
	 * becomes the text where there is none yet.
	 */
	Draft attaching(FileId file, Upload upload) {
		List<FileId> more = new ArrayList<>(this.files);
		if (!upload.picture()) {
			more.add(file);
		}
		Draft with = with(upload.picture() ? file : this.picture, more);
		Words caption = upload.caption();
		return (isWordless() && caption != null && !caption.plain().isBlank()) ? with.saying(checked(caption)) : with;
	}

	/** Without this file or picture; one that is not there changes nothing. */
	Draft detaching(FileId file) {
		return with(file.equals(this.picture) ? null : this.picture,
				this.files.stream().filter((each) -> !each.equals(file)).toList());
	}

	Draft with(@Nullable FileId nextPicture, List<FileId> nextFiles) {
		return new Draft(this.kind, this.words, this.steps, this.groups, this.channel, this.sendAt, this.due,
				nextPicture, nextFiles);
	}

}
