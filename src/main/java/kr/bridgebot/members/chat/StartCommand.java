package kr.bridgebot.members.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Entrance;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.Doorkeeper;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code /start}: the first thing anybody says, mostly by opening a link with a code. */
@Component
class StartCommand implements ChatCommand {

	private final List<Entrance> entrances;

	private final Doorkeeper doorkeeper;

	private final MemberRegister register;

	StartCommand(List<Entrance> entrances, Doorkeeper doorkeeper, MemberRegister register) {
		this.entrances = entrances;
		this.doorkeeper = doorkeeper;
		this.register = register;
	}

	@Override
	public String name() {
		return "start";
	}

	@Override
	public boolean isFor(Actor actor) {
		return true;
	}

	@Override
	public int rank() {
		return 900;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		return argument.isEmpty() ? Reply.say(greeting(visit.actor())) : enter(argument, visit);
	}

	private Reply enter(String code, Visit visit) {
		long account = visit.actor().account();
		Instant closedUntil = this.doorkeeper.closedUntil(account).orElse(null);
		if (closedUntil != null) {
			return Reply.say(Text.of("members.start.wait", "until", closedUntil));
		}
		for (Entrance entrance : this.entrances) {
			Reply reply = entrance.on(code, visit);
			if (reply != null) {
				return reply;
			}
		}
		this.doorkeeper.turnedAway(account);
		return Reply.say(Text.lines(Text.of("members.start.void"), shortcuts(visit.actor())));
	}

	private Text greeting(Actor actor) {
		return Optional.ofNullable(actor.member())
			.flatMap(this.register::find)
			.map((self) -> Text.lines(Text.of("members.start.known", "person", self.salutation()), shortcuts(actor)))
			.orElseGet(() -> Text.of("members.start.stranger"));
	}

	private static @Nullable Text shortcuts(Actor actor) {
		return actor.isKnown() ? Text.of("members.start.shortcuts") : null;
	}

}
