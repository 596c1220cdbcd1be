package kr.bridgebot.agenda.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Phones;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A committee with a chair, a clerk and two members, each with a phone. */
final class AgendaStage {

	final Actor chair;

	final Phones.Phone chairs;

	final Phones.Phone clerks;

	final List<MemberId> members;

	final List<Phones.Phone> phones = new ArrayList<>();

	private AgendaStage(Actor chair, Phones.Phone chairs, Phones.Phone clerks, List<MemberId> members) {
		this.chair = chair;
		this.chairs = chairs;
		this.clerks = clerks;
		this.members = members;
	}

	static AgendaStage of(String body, Gatherings gatherings, Phones phones, JdbcClient jdbc) {
		jdbc.sql("update agenda_item set state = 'WITHDRAWN', seminar = null, place = 0 where committee = ?")
			.param(gatherings.committee(body).id().value())
			.update();
		jdbc.sql("update seminar set state = 'CANCELLED' where committee = ? and state not in ('CLOSED', 'SKIPPED')")
			.param(gatherings.committee(body).id().value())
			.update();
		gatherings.clear(body);
		MemberId chair = gatherings.members(body, 1, Role.CHAIR).getFirst();
		MemberId clerk = gatherings.members(body, 1, Role.CLERK).getFirst();
		List<MemberId> members = gatherings.members(body, 2);
		Map<MemberId, Long> accounts = new LinkedHashMap<>();
		List.of(chair, clerk, members.get(0), members.get(1)).forEach((who) -> accounts.put(who, gatherings.link(who)));
		phones.settle();
		AgendaStage stage = new AgendaStage(gatherings.officer(chair, body), phones.of(accounts.get(chair), "ko"),
				phones.of(accounts.get(clerk), "ko"), members);
		members.forEach((member) -> stage.phones.add(phones.of(accounts.get(member), "ko")));
		return stage;
	}

}
