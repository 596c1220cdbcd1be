package kr.bridgebot.announcements.chat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.Correction;
import kr.bridgebot.announcements.DispatchDesk;
import kr.bridgebot.announcements.Preview;
import kr.bridgebot.announcements.chat.Corrections.Noted;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.chat.Words;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Leads somebody from the wish to correct an announcement to the new version. */
@Component
class Correcting {

	private final DispatchDesk desk;

	private final AnnouncementRoom room;

	private final Previews previews;

	private final Corrections corrections;

	private final Times times;

	Correcting(DispatchDesk desk, AnnouncementRoom room, Previews previews, Corrections corrections, Times times) {
		this.desk = desk;
		this.room = room;
		this.previews = previews;
		this.corrections = corrections;
		this.times = times;
	}

	private static boolean isCorrectable(AnnouncementView view) {
		return view.state().next().contains(AnnouncementState.CORRECTED);
	}

	/** Asks for the words that take the place of those that were sent. */
	Reply ask(AnnouncementId id, boolean fresh, Visit visit) {
		AnnouncementView view = this.room.look(id, visit);
		if (!isCorrectable(view)) {
			return this.room.stale(view, false, visit);
		}
		Card card = Card.of(Text.lines(
				Text.of("announcement.correct.ask", "receipt", (view.kind() == AnnouncementKind.RECEIPT) ? "yes" : "no",
						"attached", (view.picture() == null && view.files().isEmpty()) ? "no" : "yes"),
				Text.of("announcement.correct.now"),
				Text.of("announcement.form.text", "text", Lines.excerpt(view.words().plain(), Lines.EXCERPT))));
		return (fresh ? AnnouncementRoom.said(card) : AnnouncementRoom.shown(card))
			.andAsk(new CorrectionDialog.Question(id, view.version()));
	}

	/** Notes the words and shows them as recipients will see them. */
	Reply note(AnnouncementId id, int version, Words words, Visit visit) {
		AnnouncementView view = this.room.look(id, visit);
		if (!isCorrectable(view) || view.version() != version) {
			return overtaken(view, true, visit);
		}
		Correction present = this.desk.correction(id, visit.actor());
		Noted noted = new Noted(id, version, words, present.due());
		Preview preview = this.desk.preview(id, noted.of(present), visit.actor());
		this.corrections.note(visit.actor().self(), noted);
		this.previews.show(preview, view.files(), visit);
		Reply reply = AnnouncementRoom.said(summary(view, noted, preview, visit));
		return preview.isSendable() ? reply : reply.andAsk(new CorrectionDialog.Question(id, version));
	}

	/** Offers other deadlines. */
	Reply deadlines(AnnouncementId id, Visit visit) {
		AnnouncementView view = this.room.look(id, visit);
		if (noted(id, visit).isEmpty() || !isCorrectable(view)) {
			return overtaken(view, false, visit);
		}
		List<Button> keys = new ArrayList<>();
		for (LocalDateTime offer : this.times.deadlines(visit.at())) {
			keys.add(Button.press(this.times.offer(offer),
					new CorrectionDueButton.Press(id, offer.toLocalDate(), offer.toLocalTime())));
		}
		return AnnouncementRoom.shown(Lines.rows(Card.of(Text.of("announcement.correct.due")), keys, 1));
	}

	/** Settles another deadline. */
	Reply due(AnnouncementId id, Instant due, Visit visit) {
		AnnouncementView view = this.room.look(id, visit);
		Optional<Noted> noted = noted(id, visit);
		if (noted.isEmpty() || !isCorrectable(view)) {
			return overtaken(view, false, visit);
		}
		Noted changed = noted.get().due(due);
		this.corrections.note(visit.actor().self(), changed);
		Preview preview = this.desk.preview(id, changed.of(this.desk.correction(id, visit.actor())), visit.actor());
		this.previews.show(preview, view.files(), visit);
		return AnnouncementRoom.below(Text.of("announcement.preview.below"), summary(view, changed, preview, visit));
	}

	/** Sends what was noted, unless something else has been noted since it was shown. */
	Reply send(SendCorrectionButton.Press press, Visit visit) {
		AnnouncementId id = press.announcement();
		int version = press.version();
		AnnouncementView view = this.room.look(id, visit);
		Optional<Noted> noted = noted(id, visit);
		if (noted.isEmpty() || noted.get().version() != version || view.version() != version || !isCorrectable(view)) {
			return overtaken(view, false, visit);
		}
		Correction correction = noted.get().of(this.desk.correction(id, visit.actor()));
		if (noted.get().mark() != press.seen()) {
			Preview preview = this.desk.preview(id, correction, visit.actor());
			this.previews.show(preview, view.files(), visit);
			Text changed = Text.of("announcement.send.changed");
			return AnnouncementRoom.below(changed, summary(view, noted.get(), preview, visit)).andNotice(changed);
		}
		this.desk.correct(id, version, correction, press.blanks(), visit.actor());
		MemberId self = visit.actor().self();
		this.corrections.forget(self);
		Text done = Text.of("announcement.correct.done", "count", view.people());
		return Reply.replace(Card.of(done)).andNotice(done);
	}

	private Optional<Noted> noted(AnnouncementId id, Visit visit) {
		return this.corrections.find(visit.actor().self(), id);
	}

	private Reply overtaken(AnnouncementView view, boolean typed, Visit visit) {
		return (typed ? this.room.said(view.id(), visit) : this.room.shown(view.id(), visit))
			.andNotice(Text.of("announcement.correct.stale"));
	}

	private Card summary(AnnouncementView view, Noted noted, Preview preview, Visit visit) {
		Card card = Card.of(this.previews.correction(preview, visit.at()));
		boolean blanks = !preview.problems().isEmpty();
		if (preview.isSendable()) {
			Text label = blanks ? Text.of("announcement.button.send.blanks")
					: Text.of("announcement.button.correct.sure", "count", preview.people());
			card = card.row(
					Button.press(label, new SendCorrectionButton.Press(view.id(), view.version(), blanks, noted.mark()),
							Button.Style.MAIN));
		}
		return card.row(
				preview.isSendable() ? Button.press(Text.of("announcement.correct.rewrite"),
						new CorrectButton.Press(view.id(), false)) : null,
				(view.kind() == AnnouncementKind.RECEIPT) ? Button.press(Text.of("announcement.part.DEADLINE"),
						new CorrectionDueButton.Press(view.id(), null, null)) : null)
			.row(Lines.back(view.id()));
	}

}
