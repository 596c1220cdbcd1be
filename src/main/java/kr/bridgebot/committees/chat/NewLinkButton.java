package kr.bridgebot.committees.chat;

import java.util.Objects;
import java.util.Set;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeRoll;
import kr.bridgebot.members.LinkDesk;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Makes a fresh link for one person, shown once, to be forwarded. */
@Component
class NewLinkButton implements ButtonHandler<NewLinkButton.Make> {

	private final CommitteeRoll roll;

	private final LinkDesk links;

	NewLinkButton(CommitteeRoll roll, LinkDesk links) {
		this.roll = roll;
		this.links = links;
	}

	/** A link for this person. */
	@Payload.Code("cmk")
	record Make(MemberId member) implements Payload {
	}

	@Override
	public Class<Make> payload() {
		return Make.class;
	}

	@Override
	public Reply on(Make make, Visit visit) {
		Person person = this.roll.find(make.member(), visit.actor()).person();
		String link = Objects.requireNonNull(this.links.issue(Set.of(person.id())).get(person.id()));
		return Reply.say(Card.of(Text.of("committees.link.forward", "name", person.salutation(), "link", link)))
			.andSay(Card.of(Text.of("committees.link.hint")))
			.andNotice(Text.of("committees.link.made"));
	}

}
