package kr.bridgebot.committees.chat;

import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeRoll;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Shows who answers for somebody; the secretariat may make a link for one more. */
@Component
class AssistantsButton implements ButtonHandler<AssistantsButton.Open> {

	private final CommitteeRoll roll;

	private final AssistantDesk assistants;

	AssistantsButton(CommitteeRoll roll, AssistantDesk assistants) {
		this.roll = roll;
		this.assistants = assistants;
	}

	/**
	 * The assistants of this person.
	 *
	 * @param invite whether a link for one more is wanted
	 */
	@Payload.Code("cma")
	record Open(MemberId member, boolean invite) implements Payload {
	}

	@Override
	public Class<Open> payload() {
		return Open.class;
	}

	@Override
	public Reply on(Open open, Visit visit) {
		Person person = this.roll.find(open.member(), visit.actor()).person();
		if (open.invite()) {
			String link = this.assistants.invite(person.id(), visit.actor());
			return Reply
				.say(Card.of(Text.of("committees.assistants.forward", "name", person.salutation(), "link", link)))
				.andSay(Card.of(Text.of("committees.link.hint")))
				.andNotice(Text.of("committees.link.made"));
		}
		List<Person> assistants = this.assistants.assistantsOf(person.id());
		Text names = Text.joined(", ", assistants.stream().map(Person::salutation).toList());
		return Reply.replace(Card
			.of(Text.of("committees.assistants.list", "name", person.salutation(), "count", assistants.size(), "names",
					names))
			.row(visit.actor().secretariat()
					? Button.press(Text.of("committees.assistants.invite"), new Open(person.id(), true)) : null)
			.row(Button.press(Text.of("committees.person.back"), new PersonButton.Open(person.id(), null))));
	}

}
