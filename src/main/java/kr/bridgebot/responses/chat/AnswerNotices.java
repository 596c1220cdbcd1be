package kr.bridgebot.responses.chat;

import java.util.Collection;
import java.util.List;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.members.Accounts;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.responses.CardKinds;
import kr.bridgebot.responses.ResponseEvent;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those concerned what others did about an answer. */
@Component
class AnswerNotices {

	private final Outbox outbox;

	private final MemberRegister register;

	private final Accounts accounts;

	private final CommitteeBoard committees;

	private final Appointments appointments;

	AnswerNotices(Outbox outbox, MemberRegister register, Accounts accounts, CommitteeBoard committees,
			Appointments appointments) {
		this.outbox = outbox;
		this.register = register;
		this.accounts = accounts;
		this.committees = committees;
		this.appointments = appointments;
	}

	@EventListener
	void on(ResponseEvent event) {
		SeminarView seminar = event.seminar();
		MemberId member = event.member();
		switch (event) {
			case ResponseEvent.Seated seated ->
				post(Notice.living("seated/" + Ids.next(), CardKinds.SEATED, seminar.id().value())
					.expiring(seminar.startsAt()), List.of(member));
			case ResponseEvent.Unseated unseated ->
				tell(seminar, member, Text.of("responses.unseated", "seminar", title(seminar)));
			case ResponseEvent.ProxyRequested requested -> askOfficers(requested);
			case ResponseEvent.ProxyApproved approved ->
				tell(seminar, member, Text.of("responses.proxy.approved", "member", salutation(member), "seminar",
						title(seminar), "proxy", Lines.proxyName(approved.proxy())));
			case ResponseEvent.ProxyDeclined declined ->
				tell(seminar, member, Text.of("responses.proxy.declined", "member", salutation(member), "seminar",
						title(seminar), "proxy", Lines.proxyName(declined.proxy()), "reason", declined.reason()));
			// The proxies hear of it themselves.
			case ResponseEvent.ProxyDropped dropped -> {
			}
			case ResponseEvent.AnsweredByAssistant answered -> tellAlone(seminar, member);
			case ResponseEvent.AnsweredByOfficer answered -> tell(seminar, member,
					Text.of("responses.behalf.told", "member", salutation(member), "seminar", title(seminar), "officer",
							salutation(answered.officer()), "answer", Lines.answer(answered.response(), seminar, null),
							"reason", answered.response().reason()));
		}
	}

	private void askOfficers(ResponseEvent.ProxyRequested request) {
		SeminarView seminar = request.seminar();
		Card question = Lines.proxyQuestion(seminar, title(seminar), salutation(request.member()), request.proxy())
			.row(Lines.decisions(seminar.id(), request.member()));
		post(Notice.of("proxy/" + Ids.next(), question).expiring(seminar.startsAt()),
				this.appointments.caretakers(seminar.committee()));
	}

	/** Not those who assist the member: one of them did it. */
	private void tellAlone(SeminarView seminar, MemberId member) {
		Long account = this.accounts.of(List.of(member)).get(member);
		if (account != null) {
			String key = "answered/" + seminar.id().value() + "/" + member.value() + "/";
			this.outbox.withdraw(key);
			this.outbox.post(Notice.living(key + Ids.next(), CardKinds.ANSWERED, seminar.id().value())
				.expiring(seminar.endsAt()), Place.privately(account), member.value());
		}
	}

	private void tell(SeminarView seminar, MemberId member, Text text) {
		post(Notice.of("answer/" + Ids.next(), Card.of(text)).expiring(seminar.endsAt()), List.of(member));
	}

	private void post(Notice notice, Collection<MemberId> members) {
		this.outbox.post(notice, members);
	}

	private Text title(SeminarView seminar) {
		return SeminarTexts.title(seminar, this.committees.get(seminar.committee()).name());
	}

	private Text salutation(MemberId member) {
		return this.register.find(member).map((person) -> person.salutation()).orElse(Text.empty());
	}

}
