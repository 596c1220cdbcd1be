package kr.bridgebot.committees;

import kr.bridgebot.calendar.Cadence;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Text;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;

/**
 * A body of the forum as the configuration and its group describe it.
 *
 * @param id which, through all renamings
 * @param code the configuration's name for it
 * @param kind what sort of body
 * @param names what it is called
 * @param cadence null when it owes no regular meetings
 * @param proxies whether somebody may be sent instead, and who has to agree
 * @param group the chat it is bound to; null when there is none
 * @param listed whether the configuration still names it
 */
public record Committee(CommitteeId id, String code, CommitteeKind kind, Names names, @Nullable Cadence cadence,
		Proxies proxies, @Nullable Place group, boolean listed) {

	/** Whether a member may send somebody instead. */
	public enum Proxies {

		FORBIDDEN, ALLOWED, NEED_APPROVAL

	}

	/** What a body is called in each language. */
	public record Names(String ko, String en) {

		/** The name, in whatever language it will be read. */
		public Text text() {
			return Text.of("committee.name", "ko", this.ko, "en", this.en);
		}

	}

	/** The name, in whatever language it will be read. */
	public Text name() {
		return this.names.text();
	}

}
