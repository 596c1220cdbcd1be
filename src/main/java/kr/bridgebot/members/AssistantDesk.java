package kr.bridgebot.members;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

	private final LinkDesk links;

	private final Accounts accounts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AssistantDesk(Assistances assistances, LinkDesk links, Accounts accounts, ApplicationEventPublisher events,
			Clock clock) {
		this.assistances = assistances;
		this.links = links;
		this.accounts = accounts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes a one-time link that the member hands to whoever shall assist them; a former
	 * unused one is void.
	 * @return what the assistant opens, {@code https://t.me/<bot>?start=<code>}
	 */
	@Transactional
	public String invite(MemberId principal, Actor by) {
		if (!by.secretariat() && !principal.equals(by.member())) {
			throw new Refusal(MembersReason.NOT_YOUR_ASSISTANT);
		}
		return this.links.invitation(principal);
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
		return this.assistances.assistantsOf(principal);
	}

	/** For whom this person answers today, longest first. */
	public List<Person> principalsOf(MemberId assistant) {
		return this.assistances.principalsOf(assistant);
	}

	/**
	 * For whom each of these people answers today; who assists nobody is left out. One
	 * statement.
	 */
	public Map<MemberId, Set<MemberId>> principalsOf(Collection<MemberId> assistants) {
		return assistants.isEmpty() ? Map.of() : this.assistances.principalsOf(assistants);
	}

	/**
	 * Who answers for each of these people today; who has no assistant is left out. One
	 * statement.
	 */
	public Map<MemberId, Set<MemberId>> assistantsOf(Collection<MemberId> principals) {
		return principals.isEmpty() ? Map.of() : this.assistances.assistantsOf(principals);
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
		this.assistances.assistantsOf(person).forEach((assistant) -> end(person, assistant.id(), person));
		this.assistances.principalsOf(person).forEach((principal) -> end(principal.id(), person, person));
	}

	private boolean end(MemberId principal, MemberId assistant, MemberId by) {
		boolean ended = this.assistances.end(principal, assistant, this.clock.instant());
		if (ended) {
			this.accounts.changed(Set.of(assistant));
			this.events.publishEvent(new MemberEvent.AssistantDismissed(principal, assistant, by));
		}
		return ended;
	}

}
