package kr.bridgebot.members;

import java.util.Set;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members set for themselves: their language, and what they do not want to hear. */
@Service
public class Preferences {

	private final Accounts accounts;

	private final Mutings mutings;

	Preferences(Accounts accounts, Mutings mutings) {
		this.accounts = accounts;
		this.mutings = mutings;
	}

	/** From now on the bot speaks this language to the person. */
	@Transactional
	public void speak(Language language, Actor actor) {
		this.accounts.speak(self(actor), language);
	}

	/** What the person has switched off. */
	public Set<Muting> muted(Actor actor) {
		return this.mutings.of(self(actor));
	}

	/** Switches a kind of message off. */
	@Transactional
	public void mute(Muting kind, Actor actor) {
		this.mutings.mute(self(actor), kind);
	}

	/** Switches a kind of message on again. */
	@Transactional
	public void unmute(Muting kind, Actor actor) {
		this.mutings.unmute(self(actor), kind);
	}

	static MemberId self(Actor actor) {
		if (actor.member() == null) {
			throw new Refusal(MembersReason.NOT_LINKED);
		}
		return actor.member();
	}

}
