package kr.bridgebot.members;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.chat.Text;
import kr.bridgebot.shared.MemberId;

/** Tells in words where a member belongs. Answered by whoever keeps the appointments. */
public interface Belonging {

	/** Committee and role, one text a seat held at this instant; empty for none. */
	List<Text> seats(MemberId member, Instant at);

}
