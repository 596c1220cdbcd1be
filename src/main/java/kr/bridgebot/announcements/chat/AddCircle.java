package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.Circle;
import kr.bridgebot.announcements.Joining;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.members.Sector;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;

/** Joins a circle of people to those whom a draft is for. */
sealed interface AddCircle extends Payload {

	AnnouncementId announcement();

	Joining joining();

	Circle circle();

	/** Everybody of the scope. */
	@Payload.Code("nae")
	record OfScope(AnnouncementId announcement, Joining joining) implements AddCircle {

		@Override
		public Circle circle() {
			return new Circle.Everyone();
		}

	}

	/** A body. */
	@Payload.Code("nab")
	record OfBody(AnnouncementId announcement, Joining joining, CommitteeId body) implements AddCircle {

		@Override
		public Circle circle() {
			return new Circle.Body(this.body);
		}

	}

	/** A sector. */
	@Payload.Code("nas")
	record FromSector(AnnouncementId announcement, Joining joining, Sector sector) implements AddCircle {

		@Override
		public Circle circle() {
			return new Circle.OfSector(this.sector);
		}

	}

	/** A role. */
	@Payload.Code("nar")
	record InRole(AnnouncementId announcement, Joining joining, Role role) implements AddCircle {

		@Override
		public Circle circle() {
			return new Circle.OfRole(this.role);
		}

	}

	/** Those who answered so, or did not answer. */
	@Payload.Code("nq")
	record ByAnswer(AnnouncementId announcement, Joining joining, SeminarId seminar,
			Replied said) implements AddCircle {

		@Override
		public Circle circle() {
			return this.said.circle(this.seminar);
		}

	}

	/** One person. */
	@Payload.Code("nap")
	record OnePerson(AnnouncementId announcement, Joining joining, MemberId member) implements AddCircle {

		@Override
		public Circle circle() {
			return new Circle.Single(this.member);
		}

	}

}
