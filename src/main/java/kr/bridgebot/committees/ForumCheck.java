package kr.bridgebot.committees;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.bridgebot.calendar.Cadence;
import kr.bridgebot.committees.Committee.Names;
import kr.bridgebot.committees.ForumProperties.Body;
import kr.bridgebot.committees.ForumProperties.Rhythm;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Reads the configured bodies and stops the start at the first value that is wrong. */
final class ForumCheck {

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

	private static final int LONGEST_NAME = 100;

	/**
	 * The bodies as they are to be listed.
	 * @throws InvalidConfigurationPropertyValueException naming the key, what was found
	 * and what is allowed
	 */
	List<Listing> read(ForumProperties forum) {
		names("forum.name", forum.name());
		List<Listing> listings = new ArrayList<>();
		Set<String> codes = new HashSet<>();
		for (Body body : forum.committees()) {
			Listing listing = read("forum.committees[" + listings.size() + "]", body);
			if (!codes.add(listing.code())) {
				throw wrong("forum.committees[" + listings.size() + "].code", listing.code(), "each code once");
			}
			listings.add(listing);
		}
		limit(listings, CommitteeKind.FORUM, 1);
		limit(listings, CommitteeKind.STEERING, 0);
		return listings;
	}

	private Listing read(String key, Body body) {
		String code = body.code();
		if (code == null || !CODE.matcher(code).matches()) {
			throw wrong(key + ".code", code, "1 to 32 of a-z, 0-9 and -, a letter first");
		}
		CommitteeKind kind = body.kind();
		if (kind == null) {
			throw wrong(key + ".kind", null, "FORUM, STEERING or SUBCOMMITTEE");
		}
		Rhythm rhythm = body.cadence();
		return new Listing(code, kind, names(key + ".name", body.name()),
				(rhythm == null) ? null : cadence(key + ".cadence", rhythm), body.proxies());
	}

	private static Names names(String key, @Nullable Names names) {
		if (names == null) {
			throw wrong(key, null, "a name in ko and en");
		}
		name(key + ".ko", names.ko());
		name(key + ".en", names.en());
		return names;
	}

	// The binder leaves a missing component null, whatever the record promises.
	private static void name(String key, @Nullable String name) {
		if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
			throw wrong(key, name, "1 to " + LONGEST_NAME + " characters");
		}
	}

	private Cadence cadence(String key, Rhythm rhythm) {
		Duration length = rhythm.length();
		if (length.compareTo(Duration.ofMinutes(1)) < 0 || length.compareTo(Duration.ofDays(1)) > 0) {
			throw wrong(key + ".length", length, "1m to 24h");
		}
		try {
			Cadence cadence = rhythm.cadence();
			if (cadence == null) {
				throw wrong(key, rhythm, "rule, since and time");
			}
			return cadence;
		}
		catch (IllegalArgumentException ex) {
			throw wrong(key + ".rule", rhythm.rule(),
					"a recurrence rule by week, month or year, without an end or an hour, for days that there are");
		}
	}

	private static void limit(List<Listing> listings, CommitteeKind kind, int least) {
		long count = listings.stream().filter((listing) -> listing.kind() == kind).count();
		if (count < least || count > 1) {
			throw wrong("forum.committees", count + " of kind " + kind, (least == 1) ? "exactly one" : "at most one");
		}
	}

	private static InvalidConfigurationPropertyValueException wrong(String key, @Nullable Object found,
			String allowed) {
		return new InvalidConfigurationPropertyValueException(key, found, "allowed: " + allowed);
	}

	/** A body as the configuration lists it. */
	record Listing(String code, CommitteeKind kind, Names names, @Nullable Cadence cadence, Committee.Proxies proxies) {
	}

}
