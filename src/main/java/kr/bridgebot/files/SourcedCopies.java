package kr.bridgebot.files;

import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.chat.FileCopies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out copies, and writes down how the messenger finds them from now on. */
@Component
class SourcedCopies implements FileCopies {

	private static final int LONGEST_SOURCE = 255;

	private final Copies copies;

	private final KeptFiles files;

	SourcedCopies(Copies copies, KeptFiles files) {
		this.copies = copies;
		this.files = files;
	}

	@Override
	public byte[] read(UUID copy) {
		return this.copies.read(copy);
	}

	@Override
	public Optional<String> source(UUID copy) {
		return this.files.source(new FileId(copy));
	}

	@Override
	@Transactional
	public void known(UUID copy, String source) {
		if (source.length() <= LONGEST_SOURCE) {
			this.files.sourced(new FileId(copy), source);
		}
	}

}
