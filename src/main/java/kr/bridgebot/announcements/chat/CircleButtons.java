package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys that join circles of people, one kind for each kind of circle. */
@Configuration(proxyBeanMethods = false)
class CircleButtons {

	@Bean
	ButtonHandler<AddCircle.OfScope> joinsEverybody(Chooser chooser) {
		return new Joiner<>(AddCircle.OfScope.class, chooser);
	}

	@Bean
	ButtonHandler<AddCircle.OfBody> joinsABody(Chooser chooser) {
		return new Joiner<>(AddCircle.OfBody.class, chooser);
	}

	@Bean
	ButtonHandler<AddCircle.FromSector> joinsASector(Chooser chooser) {
		return new Joiner<>(AddCircle.FromSector.class, chooser);
	}

	@Bean
	ButtonHandler<AddCircle.InRole> joinsARole(Chooser chooser) {
		return new Joiner<>(AddCircle.InRole.class, chooser);
	}

	@Bean
	ButtonHandler<AddCircle.ByAnswer> joinsThoseWhoAnswered(Chooser chooser) {
		return new Joiner<>(AddCircle.ByAnswer.class, chooser);
	}

	@Bean
	ButtonHandler<AddCircle.OnePerson> joinsAPerson(Chooser chooser) {
		return new Joiner<>(AddCircle.OnePerson.class, chooser);
	}

	@Bean
	Chooser chooser(AnnouncementDesk desk, AnnouncementRoom room, AudienceCards cards) {
		return new Chooser(desk, room, cards);
	}

	/** What all of them need. */
	record Chooser(AnnouncementDesk desk, AnnouncementRoom room, AudienceCards cards) {
	}

	/**
	 * Joins the circle that a key names.
	 *
	 * @param payload the kind of key
	 */
	private record Joiner<P extends AddCircle>(Class<P> payload, Chooser chooser) implements ButtonHandler<P> {

		@Override
		public Reply on(P press, Visit visit) {
			AnnouncementRoom room = this.chooser.room();
			AnnouncementView view = room.look(press.announcement(), visit);
			if (view.state() != AnnouncementState.DRAFT) {
				return room.stale(view, false, visit).over();
			}
			this.chooser.desk().add(press.announcement(), press.joining(), press.circle(), visit.actor());
			AnnouncementView now = room.look(press.announcement(), visit);
			return AnnouncementRoom.shown(this.chooser.cards().chosen(now))
				.andNotice(Text.of("announcement.audience.added", "count", now.people()))
				.over();
		}

	}

}
