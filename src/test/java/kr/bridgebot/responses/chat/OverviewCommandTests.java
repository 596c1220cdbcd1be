package kr.bridgebot.responses.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BotTest
class OverviewCommandTests {

	@Autowired
	private OverviewCommand overview;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private PlanningDesk desk;

	@Autowired
	private Texts texts;

	@Test
	void namesTheSecretariatAsHolderWhereABodyHasNoOfficers() {
		Actor secretary = this.gatherings.secretary(this.gatherings.members("social", 1).getFirst());
		this.gatherings.clear("steering");
		this.desk.draft(this.gatherings.committee("steering").id(), secretary);
		assertThat(entryOf("운영위원회", secretary)).contains("차례: 사무국");

		this.gatherings.members("steering", 1, Role.CHAIR);

		assertThat(entryOf("운영위원회", secretary)).contains("차례: 위원장·간사");
	}

	/** What is said of the first draft of a body, on whatever page it stands. */
	private String entryOf(String body, Actor actor) {
		Visit visit = new Visit(actor, new Profile(1, "x", "ko"), Place.privately(1), Instant.EPOCH);
		for (int page = 0; page < 50; page++) {
			Reply reply = this.overview.on(new OverviewCommand.Turn(page), visit);
			String said = this.texts.plain(reply.replacement().body(), Language.KO, actor.zone(), visit.at());
			List<String> lines = said.lines().toList();
			for (int i = 0; i + 1 < lines.size(); i++) {
				if (lines.get(i).startsWith(body) && lines.get(i + 1).startsWith("준비중")) {
					return lines.get(i + 1);
				}
			}
		}
		return "";
	}

}
