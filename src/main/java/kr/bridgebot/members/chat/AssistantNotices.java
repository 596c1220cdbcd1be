package kr.bridgebot.members.chat;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells member and assistant what was settled between them, except for whoever settled
 * it. Whoever is no assistant any more is told nothing else.
 */
@Component
class AssistantNotices {

	private final Outbox outbox;

	private final MemberRegister register;

	AssistantNotices(Outbox outbox, MemberRegister register) {
		this.outbox = outbox;
		this.register = register;
	}

	@EventListener
	void on(MemberEvent.AssistantNamed named) {
		tell("members.assistants.named", named.member(), named.assistant(), named.by());
	}

	@EventListener
	void on(MemberEvent.AssistantDismissed dismissed) {
		this.register.find(dismissed.assistant())
			.map(Person::account)
			.ifPresent((account) -> this.outbox.withdraw(dismissed.member(), account));
		tell("members.assistants.ended", dismissed.member(), dismissed.assistant(), dismissed.by());
	}

	private void tell(String key, MemberId principal, MemberId assistant, MemberId by) {
		Map<MemberId, Person> people = this.register.find(Set.of(principal, assistant));
		Set<MemberId> others = new LinkedHashSet<>(Set.of(principal, assistant));
		others.remove(by);
		Text words = Text.of(key, "principal", salutation(people, principal), "assistant",
				salutation(people, assistant));
		this.outbox.post(Notice.of(key + "/" + Ids.next(), Card.of(words)), others);
	}

	private static Text salutation(Map<MemberId, Person> people, MemberId member) {
		Person person = people.get(member);
		return (person == null) ? Text.of("person.erased") : person.salutation();
	}

}
