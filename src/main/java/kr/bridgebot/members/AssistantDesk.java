package kr.bridgebot.members;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is settled who answers for whom. The member concerned and the secretariat may
 * do so, and an assistant may step down.
 */
@Service
public class AssistantDesk {

	private final Assistances assistances;

	private final MemberRegister register;

	private final Accounts accounts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AssistantDesk(Assistances assistances, MemberRegister register, Accounts accounts, ApplicationEventPublisher events,
			Clock clock) {
		this.assistances = assistances;
		this.register = register;
		this.accounts = accounts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Names somebody of the roster.
	 * @return false when that person assists the member already
	 */
	@Transactional
	public boolean name(MemberId principal, MemberId assistant, Actor by) {
		if (!by.secretariat() && !principal.equals(by.member())) {
			throw new Refusal(MembersReason.NOT_YOUR_ASSISTANT);
		}
		return begin(principal, assistant, by.self());
	}

	/**
	 * Takes the authority back.
	 * @return false when that person does not assist the member
	 */
	@Transactional
	public boolean dismiss(MemberId principal, MemberId assistant, Actor by) {
		if (!by.secretariat() && !principal.equals(by.member()) && !assistant.equals(by.member())) {
			throw new Refusal(MembersReason.NOT_YOUR_ASSISTANT);
		}
		return end(principal, assistant, by.self());
	}

	/** Who answers for this member today, longest first. */
	public List<Person> assistantsOf(MemberId principal) {
		return people(this.assistances.assistantsOf(principal));
	}

	/** For whom this person answers today, longest first. */
	public List<Person> principalsOf(MemberId assistant) {
		return people(this.assistances.principalsOf(assistant));
	}

	/** Begins a term, whoever settled it. */
	boolean begin(MemberId principal, MemberId assistant, MemberId by) {
		if (principal.equals(assistant)) {
			throw new Refusal(MembersReason.ASSISTS_SELF);
		}
		boolean begun = this.assistances.begin(principal, assistant, by, this.clock.instant());
		if (begun) {
			this.accounts.changed(Set.of(assistant));
			this.events.publishEvent(new MemberEvent.AssistantNamed(principal, assistant, by));
		}
		return begun;
	}

	/** Ends all terms of a person, on either side. */
	void endAll(MemberId person) {
		this.assistances.assistantsOf(person).forEach((assistant) -> end(person, assistant, person));
		this.assistances.principalsOf(person).forEach((principal) -> end(principal, person, person));
	}

	private boolean end(MemberId principal, MemberId assistant, MemberId by) {
		boolean ended = this.assistances.end(principal, assistant, this.clock.instant());
		if (ended) {
			this.accounts.changed(Set.of(assistant));
			this.events.publishEvent(new MemberEvent.AssistantDismissed(principal, assistant, by));
		}
		return ended;
	}

	private List<Person> people(List<MemberId> ids) {
		Map<MemberId, Person> found = this.register.find(ids);
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

}
