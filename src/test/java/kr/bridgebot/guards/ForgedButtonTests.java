package kr.bridgebot.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Payloads;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Switchboard;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.proposals.Draft;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Buttons that somebody made up, with ids that exist and ids that do not. */
@BotTest
class ForgedButtonTests {

	private static final String BODY = "social";

	@Autowired
	private List<ButtonHandler<?>> handlers;

	@Autowired
	private Switchboard switchboard;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private MemberRegister register;

	@Autowired
	private ProposalDesk proposals;

	@Autowired
	private AnnouncementDesk announcements;

	@Autowired
	private TransactionOperations transactions;

	private final Map<String, Long> accounts = new LinkedHashMap<>();

	private final Map<Class<?>, UUID> known = new LinkedHashMap<>();

	@BeforeEach
	void bringsPeopleAndAMeetingTogether() {
		MemberId chair = this.gatherings.members(BODY, 1, Role.CHAIR).getFirst();
		MemberId member = this.gatherings.members(BODY, 1).getFirst();
		MemberId secretary = this.gatherings.members("steering", 1).getFirst();
		this.register.joinSecretariat(Set.of(secretary));
		this.accounts.put("a chair", this.gatherings.link(chair));
		this.accounts.put("a member", this.gatherings.link(member));
		this.accounts.put("the secretariat", this.gatherings.link(secretary));
		this.accounts.put("a stranger", 777_000_777L);
		this.known.put(SeminarId.class,
				this.gatherings.announce(BODY, Mode.HYBRID, null, this.gatherings.officer(chair, BODY)).value());
		this.known.put(MemberId.class, member.value());
		this.known.put(ProposalId.class,
				this.proposals
					.draft(new Draft(this.gatherings.committee(BODY).id(), "표본 제언", "표본 내용", null, Set.of(), List.of()),
							this.gatherings.officer(chair, BODY))
					.value());
		this.known.put(AnnouncementId.class,
				this.announcements.draft(this.gatherings.committee(BODY).id(), this.gatherings.officer(chair, BODY))
					.value());
		this.known.put(CommitteeId.class, this.gatherings.committee(BODY).id().value());
	}

	@Test
	void noForgedButtonEndsInAnIncident() {
		Set<String> incidents = new TreeSet<>();
		List<Class<? extends Payload>> types = this.handlers.stream()
			.<Class<? extends Payload>>flatMap((handler) -> Contracts.records(handler.payload()))
			.toList();

		for (Class<? extends Payload> type : types) {
			for (Map<Class<?>, UUID> ids : subsetsOfTheKnown()) {
				for (boolean longest : new boolean[] { true, false }) {
					Payload payload = type.cast(Samples.of(type, longest, (id) -> ids.getOrDefault(id, Samples.ID)));
					this.accounts.forEach((who, account) -> press(payload, account, incidents, who));
				}
			}
		}

		assertThat(incidents).isEmpty();
	}

	private List<Map<Class<?>, UUID>> subsetsOfTheKnown() {
		List<Map<Class<?>, UUID>> subsets = new ArrayList<>(List.of(Map.of()));
		this.known.forEach((type, id) -> List.copyOf(subsets).forEach((subset) -> {
			Map<Class<?>, UUID> more = new LinkedHashMap<>(subset);
			more.put(type, id);
			subsets.add(more);
		}));
		return subsets;
	}

	private void press(Payload payload, long account, Set<String> incidents, String who) {
		Inbound.Pressed press = new Inbound.Pressed(new Profile(account, "표본", "ko"), Place.privately(account),
				Payloads.encode(payload), null);
		try {
			this.transactions.executeWithoutResult((status) -> {
				status.setRollbackOnly();
				if (this.switchboard.isJoint(press)) {
					this.switchboard.answerTogether(List.of(press));
				}
				else {
					this.switchboard.answer(press);
				}
			});
		}
		catch (Refusal refusal) {
			// That is what a forged button gets.
		}
		catch (RuntimeException ex) {
			incidents.add(payload.getClass().getName() + " pressed by " + who + ": " + ex.getClass().getSimpleName());
		}
	}

}
