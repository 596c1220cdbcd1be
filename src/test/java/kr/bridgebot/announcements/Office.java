package kr.bridgebot.announcements;

import java.util.ArrayList;
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
 * An office with somebody to write to: six people in a body that was emptied before.
 *
 * @param chair of the body
 * @param members of the body who are no officers, each with a phone
 * @param unlinked of the body, without a phone
 */
record Office(Actor secretary, Actor colleague, Actor coChair, Actor chair, Actor otherChair, List<Actor> members,
		MemberId unlinked) {

	static final String BODY = "social";

	static final String OTHER = "ecosystem";

	static final int SIZE = 6;

	static Office gather(Gatherings gatherings, MemberRegister register, Directory directory) {
		List.of(BODY, OTHER, "forum", "steering", "future-tech", "global").forEach(gatherings::clear);
		List<MemberId> staff = gatherings.members("steering", 2);
		Set<MemberId> former = Set.copyOf(register.secretariat());
		register.joinSecretariat(staff);
		former.forEach(register::leaveSecretariat);
		MemberId coChair = gatherings.members("forum", 1, Role.CO_CHAIR).getFirst();
		MemberId chair = gatherings.members(BODY, 1, Role.CHAIR).getFirst();
		MemberId other = gatherings.members(OTHER, 1, Role.CHAIR).getFirst();
		List<Actor> members = new ArrayList<>();
		gatherings.members(BODY, 4).forEach((member) -> members.add(speaker(member, gatherings, directory)));
		MemberId unlinked = gatherings.members(BODY, 1).getFirst();
		return new Office(speaker(staff.get(0), gatherings, directory), speaker(staff.get(1), gatherings, directory),
				speaker(coChair, gatherings, directory), speaker(chair, gatherings, directory),
				speaker(other, gatherings, directory), members, unlinked);
	}

	private static Actor speaker(MemberId member, Gatherings gatherings, Directory directory) {
		return directory.whoIs(new Profile(gatherings.link(member), "표본 위원", "ko"));
	}

}
