package kr.bridgebot.sandbox.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.delivery.QuietHours;
import kr.bridgebot.reminders.ReminderBook;
import kr.bridgebot.reminders.ReminderKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows what is due next and lets it be due now, on the way all reminders take; and says
 * whether nights and holidays are kept.
 */
@SandboxPage
class TimePanel {

	private static final int MOST = 15;

	private final ReminderBook reminders;

	private final ReminderWords names;

	private final QuietHours quietHours;

	private final Outbox outbox;

	private final Clock clock;

	TimePanel(ReminderBook reminders, ReminderWords names, QuietHours quietHours, Outbox outbox, Clock clock) {
		this.reminders = reminders;
		this.names = names;
		this.quietHours = quietHours;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Something that is due.
	 *
	 * @param what it is, in words
	 * @param when it is due, in words
	 * @param fireable whether it makes sense before its time
	 * @param ringing whether it was just told to fire
	 */
	record Due(ReminderKey key, String what, String when, boolean fireable, boolean ringing) {
	}

	@GetMapping("/sandbox/{person:\\d+}/{chat}/time")
	String show(@PathVariable long person, @PathVariable long chat, Words words, Model model) {
		return panel(here(person, chat), null, words, model);
	}

	@PostMapping("/sandbox/{person:\\d+}/{chat}/time/fire")
	String fire(@PathVariable long person, @PathVariable long chat, @RequestParam String thing,
			@RequestParam String kind, Words words, Model model) {
		ReminderKey key = new ReminderKey(thing, kind);
		if (!ReminderWords.isFireable(key) || !this.reminders.fireNow(key)) {
			throw new Complaint(HttpStatus.CONFLICT, Text.of("sandbox.time.gone"));
		}
		return panel(here(person, chat), key, words, model);
	}

	@PostMapping("/sandbox/{person:\\d+}/{chat}/time/quiet-hours")
	String quietHours(@PathVariable long person, @PathVariable long chat, @RequestParam boolean lifted, Words words,
			Model model) {
		this.quietHours.lift(lifted);
		if (lifted) {
			this.outbox.hasten();
		}
		return panel(here(person, chat), null, words, model);
	}

	private String panel(String here, @Nullable ReminderKey rung, Words words, Model model) {
		Instant now = this.clock.instant();
		List<Due> due = this.reminders.planned()
			.entrySet()
			.stream()
			.limit(MOST)
			.map((entry) -> new Due(entry.getKey(), this.names.of(entry.getKey(), words),
					words.of("sandbox.time.due", "when", entry.getValue()), ReminderWords.isFireable(entry.getKey()),
					entry.getKey().equals(rung) || entry.getValue().isBefore(now)))
			.toList();
		model.addAttribute("here", here);
		model.addAttribute("due", due);
		model.addAttribute("now", words.of("sandbox.time.now", "now", now));
		model.addAttribute("lifted", this.quietHours.isLifted());
		return "sandbox/panels :: time";
	}

	private static String here(long person, long chat) {
		return "/sandbox/" + person + "/" + chat;
	}

}
