package kr.bridgebot.announcements.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.announcements.AnnouncementBook;
import kr.bridgebot.announcements.AnnouncementBook.Unacknowledged;
import kr.bridgebot.chat.Text;
import kr.bridgebot.errands.Errand;
import kr.bridgebot.errands.Errands;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** The announcements that a person, or whom they assist, has not confirmed yet. */
@Component
class AnnouncementErrands implements Errands {

	private final AnnouncementBook book;

	private final MemberRegister register;

	AnnouncementErrands(AnnouncementBook book, MemberRegister register) {
		this.book = book;
		this.register = register;
	}

	@Override
	public List<Errand> of(Actor actor, Instant now) {
		List<Unacknowledged> open = this.book.unacknowledged(actor, now);
		Set<MemberId> others = new HashSet<>();
		open.stream().map(Unacknowledged::member).filter((each) -> !each.equals(actor.member())).forEach(others::add);
		Map<MemberId, Person> people = this.register.find(others);
		List<Errand> errands = new ArrayList<>();
		for (Unacknowledged each : open) {
			Text title = Lines.title(each.title());
			Person other = people.get(each.member());
			Text what = (other == null) ? Text.of("announcement.errand.ack", "title", title)
					: Text.of("announcement.errand.ack.for", "title", title, "member", other.salutation());
			errands.add(new Errand(what, each.due(), Text.of("announcement.errand.open"),
					new ReadButton.Press(each.announcement(), each.member())));
		}
		return errands;
	}

}
