package kr.bridgebot.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.LinkDesk;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.members.Person;
import kr.bridgebot.roster.ImportPlan.Step;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Carries a plan out: people first, then their seats. The number of statements does not
 * depend on the number of rows.
 */
@Component
class Importer {

	private final MemberRegister register;

	private final LinkDesk links;

	private final CommitteeBoard board;

	private final Appointments appointments;

	private final Vocabulary vocabulary;

	Importer(MemberRegister register, LinkDesk links, CommitteeBoard board, Appointments appointments,
			Vocabulary vocabulary) {
		this.register = register;
		this.links = links;
		this.board = board;
		this.appointments = appointments;
		this.vocabulary = vocabulary;
	}

	ImportPlan plan(List<RosterRow> rows, LocalDate day) {
		return ImportPlan.of(new RowReader(this.vocabulary, this.board.all()), rows, this.register.all(),
				this.appointments.on(day));
	}

	/** Does it; the new seats begin on that day. */
	void carryOut(ImportPlan plan, LocalDate day) {
		Map<MemberId, Step> steps = enrolled(plan.steps());
		Map<MemberId, Entry> amended = new HashMap<>();
		List<Appointment> seats = new ArrayList<>();
		Set<MemberId> secretariat = new HashSet<>();
		Map<MemberId, String> codes = new HashMap<>();
		steps.forEach((member, step) -> {
			if (step.amends()) {
				amended.put(member, step.entry());
			}
			if (step.joins()) {
				secretariat.add(member);
			}
			step.seats().forEach((committee, role) -> seats.add(new Appointment(member, committee, role, day, null)));
			Person known = step.known();
			if (!step.code().isEmpty() && (known == null || known.account() == null)) {
				codes.put(member, step.code());
			}
		});
		if (!amended.isEmpty()) {
			this.register.amend(amended);
		}
		if (!secretariat.isEmpty()) {
			this.register.joinSecretariat(secretariat);
		}
		this.appointments.appoint(seats);
		if (!codes.isEmpty()) {
			this.links.accept(codes);
		}
	}

	private Map<MemberId, Step> enrolled(List<Step> steps) {
		Map<MemberId, Step> byMember = new HashMap<>();
		List<Step> fresh = new ArrayList<>();
		for (Step step : steps) {
			Person known = step.known();
			if (known == null) {
				fresh.add(step);
			}
			else {
				byMember.put(known.id(), step);
			}
		}
		if (!fresh.isEmpty()) {
			List<MemberId> ids = this.register.enrol(fresh.stream().map(Step::entry).toList());
			for (int i = 0; i < ids.size(); i++) {
				byMember.put(ids.get(i), fresh.get(i));
			}
		}
		return byMember;
	}

}
