package kr.bridgebot.agenda;

import java.util.List;
import java.util.Map;
import kr.bridgebot.chat.Text;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Component;

/** Tells whoever decides what somebody else decided meanwhile. */
@Component
class Meanwhile {

	private final AgendaItems items;

	private final MemberRegister register;

	Meanwhile(AgendaItems items, MemberRegister register) {
		this.items = items;
		this.register = register;
	}

	/**
	 * Lets nobody act on what they did not see.
	 * @throws Refusal when the item, which is locked, is not in that state any more
	 */
	void require(AgendaItem item, ItemState seen) {
		if (item.state() != seen) {
			throw new Refusal(AgendaReason.ITEM_DECIDED,
					Map.of("state", AgendaTexts.state(item.state()), "news", news(item.id())));
		}
	}

	/** What happened to an item last, and by whom. */
	Text news(ItemId id) {
		List<ItemStep> history = this.items.history(id);
		if (history.isEmpty()) {
			return Text.empty();
		}
		ItemStep last = history.getLast();
		MemberId actor = last.actor();
		Person person = (actor == null) ? null : this.register.find(actor).orElse(null);
		return (person == null) ? Text.of("agenda.meanwhile.clock", "state", AgendaTexts.state(last.to())) : Text
			.of("agenda.meanwhile", "who", person.salutation(), "state", AgendaTexts.state(last.to()), "at", last.at());
	}

}
