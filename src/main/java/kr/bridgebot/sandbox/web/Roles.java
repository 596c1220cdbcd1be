package kr.bridgebot.sandbox.web;

import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.sandbox.CastList.Part;
import kr.bridgebot.sandbox.ConditionalOnSandbox;
import kr.bridgebot.shared.Role;
import org.springframework.stereotype.Component;

/** Says what somebody is to the forum, in one line. */
@Component
@ConditionalOnSandbox
class Roles {

	private final CommitteeBoard board;

	Roles(CommitteeBoard board) {
		this.board = board;
	}

	/** Everybody is a member of the whole forum, which tells nobody apart. */
	static boolean isMere(Committee committee, Role role) {
		return committee.kind() == CommitteeKind.FORUM && role == Role.MEMBER;
	}

	/** All that somebody is, e.g. the secretariat, a chair, somebody's assistant. */
	String line(Part part, Words words) {
		List<Text> roles = new ArrayList<>();
		if (part.secretariat()) {
			roles.add(Text.of("sandbox.role.secretariat"));
		}
		for (Committee committee : this.board.all()) {
			Role role = part.seats().get(committee.id());
			if (role != null && !isMere(committee, role)) {
				roles.add(Text.of("sandbox.role.seat", "committee", committee.name(), "role", role));
			}
		}
		part.principals().forEach((name) -> roles.add(Text.of("sandbox.role.assistant", "name", name)));
		return roles.isEmpty() ? words.of(part.linked() ? "sandbox.role.seatless" : "sandbox.role.none")
				: words.say(Text.joined(" · ", roles));
	}

}
