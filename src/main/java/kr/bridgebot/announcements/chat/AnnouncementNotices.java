package kr.bridgebot.announcements.chat;

import java.util.Set;
import kr.bridgebot.announcements.AnnouncementBook;
import kr.bridgebot.announcements.AnnouncementEvent;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.RecipientState;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever sent an announcement what became of it without them. */
@Component
class AnnouncementNotices {

	private final Outbox outbox;

	private final AnnouncementBook book;

	private final MemberRegister register;

	AnnouncementNotices(Outbox outbox, AnnouncementBook book, MemberRegister register) {
		this.outbox = outbox;
		this.book = book;
		this.register = register;
	}

	@EventListener
	void on(AnnouncementEvent event) {
		switch (event) {
			case AnnouncementEvent.Closed closed -> close(closed);
			case AnnouncementEvent.Stranded stranded -> {
				AnnouncementView view = this.book.show(stranded.announcement());
				tell("stranded/" + view.revision(), view.id(), stranded.sender(),
						Text.lines(Text.of("announcement.notice.stranded", "title", title(view)),
								Previews.words(stranded.problem())));
			}
			case AnnouncementEvent.Cancelled cancelled -> cancel(cancelled);
			case AnnouncementEvent.Scheduled _, AnnouncementEvent.Sent _, AnnouncementEvent.Corrected _,
					AnnouncementEvent.Paused _, AnnouncementEvent.Resumed _, AnnouncementEvent.Finished _,
					AnnouncementEvent.Nudged _ ->
				{
				}
		}
	}

	private void close(AnnouncementEvent.Closed closed) {
		AnnouncementView view = this.book.show(closed.announcement());
		if (view.kind() == AnnouncementKind.RECEIPT) {
			int acked = view.count(RecipientState.ACKED);
			int missing = view.count(RecipientState.EXPIRED) + view.count(RecipientState.SENT);
			tell("closed/" + closed.version(), view.id(), closed.sender(),
					Text.of("announcement.notice.over", "title", title(view), "acked", acked, "missing", missing,
							"unreached", view.people() - acked - missing, "total", view.people()));
		}
	}

	/** Who called off what another has sent is named to them. */
	private void cancel(AnnouncementEvent.Cancelled cancelled) {
		AnnouncementView view = this.book.show(cancelled.announcement());
		MemberId sender = view.sender();
		if (sender != null && !sender.equals(cancelled.by())) {
			Text who = this.register.find(cancelled.by()).map(Person::salutation).orElse(Text.of("person.erased"));
			tell("cancelled", view.id(), sender, Text.of("announcement.notice.cancelled", "who", who, "title",
					title(view), "reason", cancelled.reason()));
		}
	}

	private static Text title(AnnouncementView view) {
		return Lines.title(view.words().plain(), Lines.TITLE * 2);
	}

	private void tell(String occasion, AnnouncementId id, @Nullable MemberId sender, Text words) {
		if (sender != null) {
			this.outbox.post(
					Notice.of("announcement-notice/" + id.value() + "/" + occasion,
							Card.of(Text.lasting(words))
								.row(Button.press(Text.of("announcement.notice.open"), new OpenButton.Press(id)))),
					Set.of(sender));
		}
	}

}
