package kr.bridgebot.members;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the roster itself keeps of a member. */
@Component
class MemberData implements PersonalData {

	private final MemberRegister register;

	private final Accounts accounts;

	private final AssistantDesk assistants;

	private final Mutings mutings;

	MemberData(MemberRegister register, Accounts accounts, AssistantDesk assistants, Mutings mutings) {
		this.register = register;
		this.accounts = accounts;
		this.assistants = assistants;
		this.mutings = mutings;
	}

	/** The part of the roster. */
	record Part(MemberRegister.@Nullable Entry roster, boolean secretariat, @Nullable Account account,
			List<String> assistants, List<String> assists, Set<Muting> switchedOff) {
	}

	/** The linked chat account. */
	record Account(long id, Language language, String zone, @Nullable Instant consent) {
	}

	@Override
	public String part() {
		return "member";
	}

	@Override
	public Object of(MemberId member) {
		Person person = this.register.find(member).orElse(null);
		return new Part((person == null) ? null : person.entry(), person != null && person.secretariat(),
				(person == null || person.account() == null) ? null : account(person.account()),
				names(this.assistants.assistantsOf(member)), names(this.assistants.principalsOf(member)),
				this.mutings.of(member));
	}

	private @Nullable Account account(long id) {
		return this.accounts.find(id)
			.map((view) -> new Account(id, view.language(), view.zone().getId(),
					this.accounts.consentOf(view.member()).orElse(null)))
			.orElse(null);
	}

	private static List<String> names(List<Person> people) {
		return people.stream().map(Person::name).toList();
	}

}
