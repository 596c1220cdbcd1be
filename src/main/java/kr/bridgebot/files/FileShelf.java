package kr.bridgebot.files;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where files stand that people attach to things of the forum: by the messenger's id, by
 * which they go out again, and as a copy, in case the messenger knows that id no longer.
 * Who may have which file is up to the things that they are attached to.
 */
@Service
public class FileShelf {

	private static final int LONGEST_SOURCE = 255;

	private final FileRules rules;

	private final KeptFiles files;

	private final Copies copies;

	private final Clock clock;

	FileShelf(FileRules rules, KeptFiles files, Copies copies, Clock clock) {
		this.rules = rules;
		this.files = files;
		this.copies = copies;
		this.clock = clock;
	}

	/** Why a file is not taken, by its name and size alone; null when it may be. */
	public @Nullable Text objection(String name, long bytes) {
		Refusal refusal = this.rules.objection(name, bytes);
		return (refusal == null) ? null : new Text.Phrase("refusal." + refusal.reason().name(), refusal.details());
	}

	/**
	 * Keeps a file. The copy is on the disk before the row is written; when the caller's
	 * transaction is undone it is swept away some night.
	 * @throws Refusal when it is empty, too large, of a type that is not taken, or not
	 * what its name says
	 */
	@Transactional
	public FileId keep(Upload upload, Actor by) {
		Refusal refusal = this.rules.objection(upload.name(), upload.content());
		if (refusal != null) {
			throw refusal;
		}
		FileId id = new FileId(Ids.next());
		FileType type = Objects.requireNonNull(FileType.of(upload.name()));
		this.copies.write(id, upload.content());
		String source = upload.source();
		this.files.add(
				new KeptFile(id, FileName.harmless(upload.name()), upload.content().length, type.mediaType(),
						by.member(), this.clock.instant()),
				(source != null && source.length() <= LONGEST_SOURCE) ? source : null, upload.picture());
		return id;
	}

	/** These files by id; one that is kept no longer is left out. One statement. */
	public Map<FileId, KeptFile> find(Collection<FileId> ids) {
		Map<FileId, KeptFile> found = new HashMap<>();
		this.files.find(ids).forEach((id, kept) -> found.put(id, kept.file()));
		return found;
	}

	/**
	 * A file to be sent: by the messenger's id where it has one, else from the copy.
	 * @return empty when there is neither any more
	 */
	public Optional<Attachment> attachment(FileId id, Text caption) {
		return Optional.ofNullable(this.files.find(List.of(id)).get(id))
			.filter(this::isThere)
			.map((file) -> Attachment.kept(file.file().name(), caption, file.kept()));
	}

	/**
	 * By what these are found when they are sent, in the order asked for; one of which
	 * there is neither the messenger's id nor a copy any more is left out. One statement.
	 */
	public Map<FileId, Attachment.Kept> kept(Collection<FileId> ids) {
		Map<FileId, KeptFiles.Sourced> found = this.files.find(ids);
		Map<FileId, Attachment.Kept> kept = new LinkedHashMap<>();
		for (FileId id : ids) {
			KeptFiles.Sourced file = found.get(id);
			if (file != null && isThere(file)) {
				kept.put(id, file.kept());
			}
		}
		return kept;
	}

	private boolean isThere(KeptFiles.Sourced file) {
		return file.source() != null || this.copies.has(file.file().id().value());
	}

	/** Keeps these no longer; what is on its way still goes out until the next night. */
	@Transactional
	public void drop(Collection<FileId> ids) {
		this.files.remove(ids);
	}

}
