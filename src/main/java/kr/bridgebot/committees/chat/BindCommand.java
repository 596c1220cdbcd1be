package kr.bridgebot.committees.chat;

import java.util.List;
import java.util.Optional;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Binds the group, or the topic, in which it is said to a committee. */
@Component
class BindCommand implements ChatCommand {

	private final CommitteeBoard board;

	private final Binding binding;

	BindCommand(CommitteeBoard board, Binding binding) {
		this.board = board;
		this.binding = binding;
	}

	@Override
	public String name() {
		return "bind";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isOfficer();
	}

	@Override
	public boolean inGroups() {
		return true;
	}

	@Override
	public int rank() {
		return 80;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		if (!visit.place().group()) {
			return Reply.say(Text.of("committees.bind.explained"));
		}
		Optional<Committee> holder = this.board.holderOf(visit.place());
		List<Committee> own = this.board.all()
			.stream()
			.filter((committee) -> committee.listed() && visit.actor().runs(committee.id()))
			.toList();
		if (own.size() == 1 && holder.isEmpty()) {
			return this.binding.bind(own.getFirst(), visit, false);
		}
		return Reply.say(choice(holder, own, visit));
	}

	private Card choice(Optional<Committee> holder, List<Committee> own, Visit visit) {
		List<Button> keys = own.stream()
			.filter((committee) -> holder.filter(committee::equals).isEmpty())
			.map((committee) -> Button.press(committee.name(), new BindButton.Bind(committee.id(), false)))
			.toList();
		Text question = holder
			.map((committee) -> Text.of("committees.bind.held", "committee", committee.name(), "others",
					keys.isEmpty() ? "no" : "yes"))
			.orElseGet(() -> Text.of("committees.bind.choice"));
		return new Card(question, Pager.inPairs(keys))
			.row(holder.filter((committee) -> visit.actor().runs(committee.id()))
				.map((committee) -> Button.press(Text.of("committees.bind.release"),
						new UnbindButton.Unbind(committee.id()), Button.Style.NO))
				.orElse(null));
	}

}
