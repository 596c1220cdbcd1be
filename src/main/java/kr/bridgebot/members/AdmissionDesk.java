package kr.bridgebot.members;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.members.LinkCodes.Grant;
import kr.bridgebot.members.LinkCodes.Purpose;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives whoever comes with a code: first it is said what the code would make of them,
 * and only their consent uses it up.
 */
@Service
public class AdmissionDesk {

	private final LinkCodes codes;

	private final MemberRegister register;

	private final Accounts accounts;

	private final AssistantDesk assistants;

	private final Clock clock;

	AdmissionDesk(LinkCodes codes, MemberRegister register, Accounts accounts, AssistantDesk assistants, Clock clock) {
		this.codes = codes;
		this.register = register;
		this.accounts = accounts;
		this.assistants = assistants;
		this.clock = clock;
	}

	/**
	 * Looks at a code and remembers that this account was shown it.
	 * @param calledName how the person is called on the messenger: any characters at all
	 * @return empty when the code is unknown, used, expired or none at all, which are not
	 * told apart
	 */
	@Transactional
	public Optional<Offer> offer(String code, Actor actor, String calledName) {
		Code brought = new Code(code);
		if (!brought.isWellFormed()) {
			return Optional.empty();
		}
		Instant now = this.clock.instant();
		return this.codes.open(brought, now)
			.filter(this::isStillWanted)
			.flatMap((grant) -> offer(grant, actor.account(), calledName, now));
	}

	/** What somebody has become by their consent. */
	public sealed interface Welcome {

		/** Themselves, as the roster has them. */
		record Member(Person self) implements Welcome {
		}

		/** Somebody's assistant. */
		record Assistant(Person principal) implements Welcome {
		}

		/** The first person of the secretariat. */
		record Secretary(Person self) implements Welcome {
		}

	}

	/**
	 * The person consents to what they were shown. Of several who bring the same code at
	 * the same time one gets in.
	 * @param offer {@link Offer#id()}, not to be trusted
	 * @return empty when the code is no longer valid or was not shown to this account
	 */
	@Transactional
	public Optional<Welcome> consent(UUID offer, Actor actor, String calledName) {
		Instant now = this.clock.instant();
		return this.codes.claim(offer, actor.account(), now)
			.filter(this::isStillWanted)
			.flatMap((grant) -> admit(grant, actor, calledName, now));
	}

	/** The person would rather not; the code stays valid. */
	@Transactional
	public void decline(UUID offer, Actor actor) {
		this.codes.decline(offer, actor.account());
	}

	private boolean isStillWanted(Grant grant) {
		return grant.purpose() != Purpose.SECRETARIAT || !this.register.isSecretariatLinked();
	}

	private Optional<Offer> offer(Grant grant, long account, String calledName, Instant now) {
		MemberId own = memberBehind(account);
		String newName = (own == null) ? nameOf(calledName, account) : null;
		Optional<Person> concerned = concerned(grant);
		concerned.ifPresent((person) -> check(grant.purpose(), person, own, account));
		return switch (grant.purpose()) {
			case SELF -> concerned.map((person) -> new Offer.Membership(this.codes.show(grant, account, now), person));
			case ASSISTANT ->
				concerned.map((person) -> new Offer.Assistance(this.codes.show(grant, account, now), person, newName));
			case SECRETARIAT -> Optional.of(new Offer.Secretariat(this.codes.show(grant, account, now), newName));
		};
	}

	private void check(Purpose purpose, Person concerned, @Nullable MemberId own, long account) {
		if (purpose == Purpose.SELF) {
			if (own != null) {
				throw new Refusal(own.equals(concerned.id()) ? MembersReason.LINKED_ALREADY
						: MembersReason.ACCOUNT_LINKED_ALREADY);
			}
			if (concerned.account() != null && concerned.account() != account) {
				throw new Refusal(MembersReason.MEMBER_LINKED_ALREADY);
			}
		}
		if (purpose == Purpose.ASSISTANT && concerned.id().equals(own)) {
			throw new Refusal(MembersReason.ASSISTS_SELF);
		}
	}

	private Optional<Welcome> admit(Grant grant, Actor actor, String calledName, Instant now) {
		Optional<Person> concerned = concerned(grant);
		return switch (grant.purpose()) {
			case SELF -> concerned.map((person) -> {
				this.accounts.link(actor.account(), person.id(), actor.language(), now);
				return new Welcome.Member(person);
			});
			case ASSISTANT -> concerned.map((principal) -> {
				MemberId assistant = enter(actor, calledName, now);
				this.assistants.begin(principal.id(), assistant, assistant);
				return new Welcome.Assistant(principal);
			});
			case SECRETARIAT -> {
				MemberId secretary = enter(actor, calledName, now);
				this.register.joinSecretariat(Set.of(secretary));
				yield this.register.find(secretary).map(Welcome.Secretary::new);
			}
		};
	}

	/** Whoever is behind the account, entered in the roster when nobody is yet. */
	private MemberId enter(Actor actor, String calledName, Instant now) {
		MemberId own = memberBehind(actor.account());
		if (own != null) {
			return own;
		}
		MemberId fresh = this.register
			.enrol(List.of(new MemberRegister.Entry(nameOf(calledName, actor.account()), "", "", null, "")))
			.getFirst();
		this.accounts.link(actor.account(), fresh, actor.language(), now);
		return fresh;
	}

	private @Nullable MemberId memberBehind(long account) {
		return this.accounts.find(account).map(AccountView::member).orElse(null);
	}

	private Optional<Person> concerned(Grant grant) {
		return Optional.ofNullable(grant.member()).flatMap(this.register::find);
	}

	/**
	 * What to call somebody whose own name shows nothing: by the account's last digits.
	 */
	private static String nameOf(String calledName, long account) {
		String name = Tidy.line(calledName, 100);
		return name.isEmpty() ? "#%04d".formatted(Math.floorMod(account, 10_000)) : name;
	}

}
