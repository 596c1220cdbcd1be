package kr.bridgebot.committees.chat;

import java.util.Optional;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import org.springframework.stereotype.Component;

/** Binds a group at once where nothing is lost by it, else asks first. */
@Component
class Binding {

	private final CommitteeBoard board;

	Binding(CommitteeBoard board) {
		this.board = board;
	}

	/**
	 * Binds the group of this visit.
	 * @param sure whether the person knows what is lost by it
	 */
	Reply bind(Committee committee, Visit visit, boolean sure) {
		Place here = visit.place();
		Optional<Committee> holder = this.board.holderOf(here);
		if (holder.filter(committee::equals).isPresent()) {
			return Reply.replace(Card.of(Text.of("committees.bind.already", "committee", committee.name())));
		}
		if (!sure && (holder.isPresent() || committee.group() != null)) {
			return Reply
				.replace(
						Card.of(question(committee, holder))
							.row(Button.press(Text.of("committees.bind.move"),
									new BindButton.Bind(committee.id(), true), Button.Style.MAIN),
									Button.press(Text.of("committees.keep"), new KeepButton.Keep())));
		}
		this.board.bind(committee.id(), here, visit.actor());
		return Reply.replace(Card.of(Text.of("committees.bind.done", "committee", committee.name())));
	}

	private static Text question(Committee committee, Optional<Committee> holder) {
		return Text.lines((committee.group() == null) ? null : Text
			.of("committees.bind.elsewhere", "committee", committee.name()), holder
				.map((other) -> Text.of("committees.bind.taken", "committee", committee.name(), "other", other.name()))
				.orElse(null));
	}

}
