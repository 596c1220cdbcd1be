package kr.bridgebot.telegram;

import java.util.Map;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Switchboard;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.telegram.Arrival.Happening;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Fetches the files that people send, before the transaction that takes them, and only
 * those that somebody wants.
 */
final class Files implements FileSource {

	/** More than this Telegram does not hand out. */
	private static final int LIMIT = 20 << 20;

	private static final Logger log = LoggerFactory.getLogger(Files.class);

	private final Wanted wanted;

	private final Line line;

	@Autowired
	Files(Switchboard switchboard, Line line) {
		this(switchboard::objection, line);
	}

	Files(Wanted wanted, Line line) {
		this.wanted = wanted;
		this.line = line;
	}

	/** Says whether anybody wants a file; see {@link Switchboard#objection}. */
	@FunctionalInterface
	interface Wanted {

		@Nullable Text objection(Profile profile, Place place, String name, long bytes);

	}

	@Override
	public Happening fetch(Happening.Offered file) {
		Text objection = this.wanted.objection(file.profile(), file.place(), file.name(), file.bytes());
		if (objection != null) {
			return declined(file, objection);
		}
		if (file.bytes() > LIMIT) {
			return declined(file, Text.of("telegram.file.toobig"));
		}
		try {
			String path = this.line.call("getFile", Map.of("file_id", file.id())).path("file_path").asString("");
			Upload upload = new Upload(file.name(), this.line.download(path, LIMIT), file.id(), file.picture(),
					file.caption());
			return new Happening.Spoken(new Inbound.Handed(file.profile(), file.place(), upload));
		}
		catch (ApiFailure ex) {
			log.warn("A file of {} bytes could not be fetched: {} {}", file.bytes(), ex.code(), ex.description());
			return declined(file, Text.of(ex.says("too big") ? "telegram.file.toobig" : "telegram.file.unreachable"));
		}
	}

	private static Happening declined(Happening.Offered file, Text why) {
		return new Happening.Declined(file.profile(), file.place(), why);
	}

}
