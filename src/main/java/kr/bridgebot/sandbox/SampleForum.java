package kr.bridgebot.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.QuietHours;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.telegram.MenuDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets a forum of invented people be there after the start, entered through the desks
 * that real ones use. Whoever already has a roster keeps it. Goes before the one who asks
 * for a first secretary, since the samples have one.
 */
class SampleForum implements ApplicationRunner, Ordered {

	private static final Logger log = LoggerFactory.getLogger(SampleForum.class);

	private final SampleFiles files;

	private final SampleMembers members;

	private final SampleSeats seats;

	private final SampleCast cast;

	private final SampleAgenda agenda;

	private final SampleProposals proposals;

	private final SampleAnnouncements announcements;

	private final CommitteeBoard board;

	private final QuietHours quietHours;

	private final MenuDesk menus;

	private final TransactionOperations transaction;

	SampleForum(SampleFiles files, SampleMembers members, SampleSeats seats, SampleCast cast, SampleAgenda agenda,
			SampleProposals proposals, SampleAnnouncements announcements, CommitteeBoard board, QuietHours quietHours,
			MenuDesk menus, TransactionOperations transaction) {
		this.quietHours = quietHours;
		this.menus = menus;
		this.files = files;
		this.members = members;
		this.seats = seats;
		this.cast = cast;
		this.agenda = agenda;
		this.proposals = proposals;
		this.announcements = announcements;
		this.board = board;
		this.transaction = transaction;
	}

	@Override
	public int getOrder() {
		return 50;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		// Whoever tries the bot at night should not have to wait for the morning.
		this.quietHours.lift(true);
		List<Sample> samples = this.files.people();
		if (this.members.areWanted()) {
			Map<Sample, MemberId> entered = Objects
				.requireNonNull(this.transaction.execute((status) -> enter(samples)));
			this.cast.appear();
			Actor secretary = this.cast.secretary();
			this.members.nameAssistants(entered, secretary);
			this.seats.bind(this.cast.groups(), secretary);
			this.board.all().forEach((body) -> this.agenda.suggest(body.code(), this.cast.linkedIn(body.id())));
			this.proposals.write();
			this.cast.block();
			this.announcements.write();
		}
		else {
			this.cast.appear();
		}
		this.menus.renew(this.cast.known());
		log.info("No token is set: {} sample people talk to the bot in a sandbox", samples.size());
	}

	private Map<Sample, MemberId> enter(List<Sample> samples) {
		Map<Sample, MemberId> entered = this.members.enrol(samples);
		this.seats.appoint(entered);
		return entered;
	}

}
