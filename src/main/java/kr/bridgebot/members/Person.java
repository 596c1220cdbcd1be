package kr.bridgebot.members;

import kr.bridgebot.chat.Text;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the roster: an expert, a head of an agency, secretariat staff or a member's
 * assistant. What they sit in is told by their appointments.
 *
 * @param id who
 * @param name as on the roster
 * @param organisation may be empty
 * @param title the position, may be empty
 * @param sector null where none is known
 * @param email may be empty
 * @param phone may be empty
 * @param secretariat whether they work for the secretariat
 * @param account the linked chat account; null when there is none
 * @param erased whether the person asked to be forgotten: nothing but the id is left
 */
public record Person(MemberId id, String name, String organisation, String title, @Nullable Sector sector, String email,
		String phone, boolean secretariat, @Nullable Long account, boolean erased) {

	/** Somebody of whom no telephone number is known. */
	public Person(MemberId id, String name, String organisation, String title, @Nullable Sector sector, String email,
			boolean secretariat, @Nullable Long account, boolean erased) {
		this(id, name, organisation, title, sector, email, "", secretariat, account, erased);
	}

	/** How the person is spoken of: name, title and 님 in Korean. */
	public Text salutation() {
		return this.erased ? Text.of("person.erased") : Text.of("person.salutation", "name", this.name, "title",
				this.title, "titled", this.title.isBlank() ? "no" : "yes");
	}

	/** What the roster says of the person, to be compared with what a file says. */
	public MemberRegister.Entry entry() {
		return new MemberRegister.Entry(this.name, this.organisation, this.title, this.sector, this.email, this.phone);
	}

}
