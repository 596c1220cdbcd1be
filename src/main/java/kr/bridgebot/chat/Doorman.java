package kr.bridgebot.chat;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Collection;
import java.util.regex.Pattern;
import kr.bridgebot.shared.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says who is at the door, and lets no letters in that no keyboard has. */
@Component
class Doorman {

	/** Null characters, and halves of characters: databases take neither. */
	private static final Pattern BROKEN = Pattern.compile("[\\x00\\p{Cs}]");

	private final ObjectProvider<Directory> directory;

	private final Clock clock;

	/**
	 * Takes the directory when somebody comes: whoever keeps it may want the switchboard
	 * itself.
	 */
	Doorman(ObjectProvider<Directory> directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	Visit letIn(Profile profile, Place place) {
		return new Visit(whoIs(profile), mended(profile), place, this.clock.instant());
	}

	/** These are about to come in: so they are looked up together. */
	void expect(Collection<Profile> profiles) {
		this.directory.getObject().expect(profiles.stream().map(Profile::account).distinct().toList());
	}

	Actor whoIs(Profile profile) {
		return this.directory.getObject().whoIs(mended(profile));
	}

	private static Profile mended(Profile profile) {
		return new Profile(profile.account(), mended(profile.name()), profile.languageTag());
	}

	/**
	 * The text without broken letters, its syllables composed: some devices send jamo.
	 */
	static String mended(String text) {
		return Normalizer.normalize(BROKEN.matcher(text).replaceAll(""), Normalizer.Form.NFC);
	}

}
