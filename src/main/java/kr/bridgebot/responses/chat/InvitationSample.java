package kr.bridgebot.responses.chat;

import java.time.Instant;
import java.time.ZoneId;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Reader;
import kr.bridgebot.members.Person;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.responses.Response;
import kr.bridgebot.seminars.InvitationPreview;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** An invitation as it will be painted, about nobody in particular. */
@Component
class InvitationSample implements InvitationPreview {

	private final Painters.Asking painter;

	private final CommitteeBoard committees;

	private final ZoneId zone;

	InvitationSample(Painters.Asking painter, CommitteeBoard committees, ZoneId zone) {
		this.painter = painter;
		this.committees = committees;
		this.zone = zone;
	}

	@Override
	public Text invitation(SeminarView seminar, Instant at) {
		MemberId anybody = new MemberId(Ids.next());
		Response silent = new Response(seminar.id(), anybody, Answer.PENDING, null, "", null, false, null, null, null,
				0, true, 0, seminar.revision());
		Person person = new Person(anybody, "", "", "", null, "", false, null, false);
		Invitation invitation = new Invitation(seminar, this.committees.get(seminar.committee()), silent, person, null,
				null, null);
		return this.painter.words(invitation, new Reader(Place.privately(0), Language.KO, this.zone, anybody, at));
	}

}
