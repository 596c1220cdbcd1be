package kr.bridgebot.responses.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.CardPainter;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.StatusChange;
import org.jspecify.annotations.Nullable;

/**
 * Tells members of a turn that their meeting took, and why. Sent while that is how it
 * stands; what was sent stays as it is.
 */
abstract class Bulletin implements CardPainter {

	private final Invited invited;

	private final SeminarCalendar calendar;

	private final String text;

	private final Set<SeminarState> stands;

	/**
	 * One kind of news.
	 * @param text the key of its words
	 * @param stands the states in which it still holds
	 */
	Bulletin(Invited invited, SeminarCalendar calendar, String text, Set<SeminarState> stands) {
		this.invited = invited;
		this.calendar = calendar;
		this.text = text;
		this.stands = stands;
	}

	/** Whether this is the turn that is told of. */
	abstract boolean isAbout(StatusChange step);

	@Override
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		Map<SeminarId, List<StatusChange>> histories = new HashMap<>();
		return this.invited.paint(paintings, (painting, invitation) -> {
			StatusChange step = last(histories.computeIfAbsent(invitation.seminar().id(), this.calendar::history));
			boolean holds = this.stands.contains(invitation.seminar().state()) && invitation.response().invited();
			return (step != null && holds) ? card(invitation, step, painting) : null;
		});
	}

	private @Nullable StatusChange last(List<StatusChange> history) {
		return history.reversed().stream().filter(this::isAbout).findFirst().orElse(null);
	}

	private Card card(Invitation invitation, StatusChange step, Painting painting) {
		Text news = Text.of(this.text, "seminar", Lines.title(invitation), "start", invitation.seminar().startsAt(),
				"reason", step.reason());
		return Card.of(Text.lasting(Text.lines(news, Lines.whose(invitation, painting.reader()))));
	}

}
