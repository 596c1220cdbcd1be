package kr.bridgebot.responses;

import java.util.Set;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;

/**
 * These members are shown an invitation, some of them perhaps not for the first time;
 * published within the transaction.
 */
public record MembersInvited(SeminarView seminar, Set<MemberId> members) {

}
