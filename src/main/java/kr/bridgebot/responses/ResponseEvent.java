package kr.bridgebot.responses;

import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;

/**
 * What happened to an answer that others have to hear of; published within the
 * transaction.
 */
public sealed interface ResponseEvent {

	SeminarView seminar();

	MemberId member();

	/** A free seat went to the first one waiting. */
	record Seated(SeminarView seminar, MemberId member) implements ResponseEvent {
	}

	/** There is no seat for somebody who was to come online, which is offered no more. */
	record Unseated(SeminarView seminar, MemberId member) implements ResponseEvent {
	}

	/** A proxy was named where the body has to agree. */
	record ProxyRequested(SeminarView seminar, MemberId member, Proxy proxy) implements ResponseEvent {
	}

	/** The body agreed to the proxy. */
	record ProxyApproved(SeminarView seminar, MemberId member, Proxy proxy) implements ResponseEvent {
	}

	/** The body did not agree: the member is asked again. */
	record ProxyDeclined(SeminarView seminar, MemberId member, Proxy proxy, String reason) implements ResponseEvent {
	}

	/** The member sends nobody any more, or somebody else. */
	record ProxyDropped(SeminarView seminar, MemberId member) implements ResponseEvent {
	}

	/** An assistant answered in the member's name. */
	record AnsweredByAssistant(SeminarView seminar, MemberId member) implements ResponseEvent {
	}

	/** An officer answered in the member's name. */
	record AnsweredByOfficer(SeminarView seminar, MemberId member, MemberId officer,
			Response response) implements ResponseEvent {
	}

}
