package kr.bridgebot.members;

import java.util.List;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Service;

/**
 * Where it is settled who answers for whom. The member concerned and the secretariat may
 * do so, and an assistant may step down.
 */
@Service
public class AssistantDesk {

	/**
	 * Makes a one-time link that the member hands to whoever shall assist them; a former
	 * unused one is void.
	 * @return what the assistant opens, {@code https://t.me/<bot>?start=<code>}
	 */
	public String invite(MemberId principal, Actor by) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Names somebody of the roster.
	 * @return false when that person assists the member already
	 */
	public boolean name(MemberId principal, MemberId assistant, Actor by) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes the authority back.
	 * @return false when that person does not assist the member
	 */
	public boolean dismiss(MemberId principal, MemberId assistant, Actor by) {
		throw new UnsupportedOperationException();
	}

	/** Who answers for this member today, longest first. */
	public List<Person> assistantsOf(MemberId principal) {
		throw new UnsupportedOperationException();
	}

	/** For whom this person answers today, longest first. */
	public List<Person> principalsOf(MemberId assistant) {
		throw new UnsupportedOperationException();
	}

}
