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
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever sent an announcement what became of it without them; where they do not
 * announce for its body any more, those who do.
 */
@Component
class AnnouncementNotices {

	private final Outbox outbox;

	private final AnnouncementBook book;

	private final MemberRegister register;

	private final Appointments appointments;

	private final CommitteeBoard board;

	AnnouncementNotices(Outbox outbox, AnnouncementBook book, MemberRegister register, Appointments appointments,
			CommitteeBoard board) {
		this.outbox = outbox;
		this.book = book;
		this.register = register;
		this.appointments = appointments;
		this.board = board;
	}

	@EventListener
	void on(AnnouncementEvent event) {
		switch (event) {
			case AnnouncementEvent.Closed closed -> close(closed);
			case AnnouncementEvent.Stranded stranded -> {
				AnnouncementView view = this.book.show(stranded.announcement());
				tell("stranded/" + view.revision(), view.id(), office(view.scope(), stranded.sender()),
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
			tell("closed/" + closed.version(), view.id(), office(view.scope(), closed.sender()),
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
			tell("cancelled", view.id(), Set.of(sender), Text.of("announcement.notice.cancelled", "who", who, "title",
					title(view), "reason", Why.read(cancelled.reason())));
		}
	}

	/** The sender, or whoever announces for the body in their place. */
	private Set<MemberId> office(CommitteeId scope, @Nullable MemberId sender) {
		Set<MemberId> secretariat = this.register.secretariat();
		Set<MemberId> caretakers = this.appointments.caretakers(scope);
		if (sender != null && (secretariat.contains(sender) || caretakers.contains(sender))) {
			return Set.of(sender);
		}
		return this.board.forum().id().equals(scope) ? secretariat : caretakers;
	}

	private static Text title(AnnouncementView view) {
		return Lines.title(view.words().plain(), Lines.TITLE * 2);
	}

	private void tell(String occasion, AnnouncementId id, Set<MemberId> members, Text words) {
		this.outbox.post(
				Notice.of("announcement-notice/" + id.value() + "/" + occasion,
						Card.of(Text.lasting(words))
							.row(Button.press(Text.of("announcement.notice.open"), new OpenButton.Press(id)))),
				members);
	}

}
