package kr.bridgebot.roster.chat;

import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.roster.Applied;
import kr.bridgebot.roster.PreviewId;
import kr.bridgebot.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Brings a previewed file in. */
@Component
class ApplyRosterButton implements ButtonHandler<ApplyRosterButton.Apply> {

	private final RosterDesk desk;

	private final MemberRegister register;

	ApplyRosterButton(RosterDesk desk, MemberRegister register) {
		this.desk = desk;
		this.register = register;
	}

	/** This file. */
	@Payload.Code("roa")
	record Apply(PreviewId preview) implements Payload {
	}

	@Override
	public Class<Apply> payload() {
		return Apply.class;
	}

	@Override
	public Reply on(Apply apply, Visit visit) {
		Applied applied = this.desk.apply(apply.preview(), visit.actor());
		Text by = this.register.find(applied.by()).map(Person::salutation).orElseGet(Text::empty);
		Card card = Card
			.of(Text.lines(List.of(
					Text.of("roster.applied.counts", "added", applied.added(), "changed", applied.changed(),
							"unchanged", applied.unchanged(), "faulty", applied.faulty()),
					Text.of("roster.applied.by", "name", by, "at", applied.at()))))
			.row(Button.press(Text.of("roster.links.export"), new ExportLinksButton.Export(false)));
		return Reply.replace(card)
			.andNotice(Text.of(applied.justNow() ? "roster.applied.now" : "roster.applied.before"));
	}

}
