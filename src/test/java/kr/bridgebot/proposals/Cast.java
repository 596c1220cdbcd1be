package kr.bridgebot.proposals;

import java.util.List;
import java.util.Set;
import kr.bridgebot.chat.Directory;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.Gatherings;

/**
 * Everybody whom a proposal meets on its way, each with a phone.
 *
 * @param voters the members of the steering committee beside its chair
 */
public record Cast(Actor author, Actor colleague, Actor chair, Actor clerk, Actor steeringChair, List<Actor> voters,
		Actor secretary, Actor stranger) {

	public static final String BODY = "future-tech";

	/** New people in bodies that were emptied before. */
	public static Cast gather(Gatherings gatherings, MemberRegister register, Directory directory) {
		gatherings.clear(BODY);
		gatherings.clear("steering");
		List<MemberId> members = gatherings.members(BODY, 2);
		MemberId chair = gatherings.members(BODY, 1, Role.CHAIR).getFirst();
		MemberId clerk = gatherings.members(BODY, 1, Role.CLERK).getFirst();
		MemberId steering = gatherings.members("steering", 1, Role.CHAIR).getFirst();
		List<MemberId> voters = gatherings.members("steering", 3);
		MemberId secretary = gatherings.members("global", 1).getFirst();
		Set<MemberId> former = Set.copyOf(register.secretariat());
		register.joinSecretariat(Set.of(secretary));
		former.forEach(register::leaveSecretariat);
		MemberId stranger = gatherings.members("social", 1).getFirst();
		return new Cast(speaker(members.get(0), gatherings, directory), speaker(members.get(1), gatherings, directory),
				speaker(chair, gatherings, directory), speaker(clerk, gatherings, directory),
				speaker(steering, gatherings, directory),
				voters.stream().map((voter) -> speaker(voter, gatherings, directory)).toList(),
				speaker(secretary, gatherings, directory), speaker(stranger, gatherings, directory));
	}

	private static Actor speaker(MemberId member, Gatherings gatherings, Directory directory) {
		return directory.whoIs(new Profile(gatherings.link(member), "표본 위원", "ko"));
	}

}
