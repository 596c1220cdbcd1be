package kr.bridgebot.members;

import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where members get everything that is stored of them, and have it erased. */
@Service
public class PrivacyDesk {

	private final MemberRegister register;

	private final Accounts accounts;

	private final AssistantDesk assistants;

	private final LinkCodes codes;

	private final ApplicationEventPublisher events;

	PrivacyDesk(MemberRegister register, Accounts accounts, AssistantDesk assistants, LinkCodes codes,
			ApplicationEventPublisher events) {
		this.register = register;
		this.accounts = accounts;
		this.assistants = assistants;
		this.codes = codes;
		this.events = events;
	}

	/**
	 * Forgets the person: name, organisation, title, e-mail and chat account are gone for
	 * good; what others counted stays countable. The last person of the secretariat has
	 * to stay.
	 */
	@Transactional
	public void erase(Actor actor) {
		MemberId self = Preferences.self(actor);
		this.register.forget(self);
		this.codes.forget(self);
		this.assistants.endAll(self);
		this.accounts.unlink(self);
		this.events.publishEvent(new MemberEvent.Erased(self));
	}

}
