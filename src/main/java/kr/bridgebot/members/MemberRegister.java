package kr.bridgebot.members;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The desk where the roster of people is kept. */
@Service
public class MemberRegister {

	public Optional<Person> find(MemberId member) {
		throw new UnsupportedOperationException();
	}

	/** These people by id; an unknown id is left out. One statement. */
	public Map<MemberId, Person> find(Collection<MemberId> members) {
		throw new UnsupportedOperationException();
	}

	/** Everybody but the erased, by name. */
	public List<Person> all() {
		throw new UnsupportedOperationException();
	}

	public boolean isEmpty() {
		throw new UnsupportedOperationException();
	}

	/**
	 * What the roster says of one person: each value in one line, without invisible
	 * characters and cut to its length.
	 *
	 * @param name never empty; {@link #isNameless} tells before enrolling
	 * @param sector null where none is known
	 */
	public record Entry(String name, String organisation, String title, @Nullable Sector sector, String email) {

		public boolean isNameless() {
			return this.name.isEmpty();
		}

	}

	/** Adds people; set-based. The ids come in the order of the entries. */
	public List<MemberId> enrol(List<Entry> entries) {
		throw new UnsupportedOperationException();
	}

	/** Brings what the roster says up to date; set-based. */
	public void amend(Map<MemberId, Entry> entries) {
		throw new UnsupportedOperationException();
	}

	/** Who works for the secretariat. */
	public Set<MemberId> secretariat() {
		throw new UnsupportedOperationException();
	}

	/** These people work for the secretariat from now on; set-based. */
	public void joinSecretariat(Collection<MemberId> members) {
		throw new UnsupportedOperationException();
	}

	/** This person no longer works for the secretariat. The last one has to stay. */
	public void leaveSecretariat(MemberId member) {
		throw new UnsupportedOperationException();
	}

	/** Which of these people have switched this kind of message off. */
	public Set<MemberId> muting(Muting kind, Collection<MemberId> members) {
		throw new UnsupportedOperationException();
	}

}
