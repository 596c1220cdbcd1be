package kr.bridgebot.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The copies in the folder, each named by its id. One is complete before it has its name:
 * a crash leaves an unfinished one that nobody asks for, or one whose row was never
 * written; both are swept away.
 */
@Component
class Copies {

	private static final Logger log = LoggerFactory.getLogger(Copies.class);

	private static final String UNFINISHED = ".part";

	private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final Path folder;

	Copies(FilesFolder settings) {
		this.folder = settings.folder();
	}

	/** Writes a copy; it is on the disk when this returns. */
	void write(FileId id, byte[] content) {
		try {
			Files.createDirectories(this.folder);
			Path part = this.folder.resolve(id.value() + UNFINISHED);
			try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
				ByteBuffer rest = ByteBuffer.wrap(content);
				while (rest.hasRemaining()) {
					file.write(rest);
				}
				file.force(true);
			}
			Files.move(part, copy(id.value()), StandardCopyOption.ATOMIC_MOVE);
			noteOnDisk();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The new name is on the disk too; not every system lets a folder be forced. */
	private void noteOnDisk() {
		try (FileChannel directory = FileChannel.open(this.folder, StandardOpenOption.READ)) {
			directory.force(true);
		}
		catch (IOException ex) {
			log.debug("the folder for files cannot be forced to disk: {}", ex.getClass().getName());
		}
	}

	/** The bytes; none when it is not there. */
	byte[] read(UUID id) {
		try {
			return Files.readAllBytes(copy(id));
		}
		catch (NoSuchFileException ex) {
			return new byte[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean has(UUID id) {
		return Files.isRegularFile(copy(id));
	}

	/** The copies last written before this, and files that were begun, by path. */
	Map<Path, UUID> olderThan(Instant instant) {
		Map<Path, UUID> old = new HashMap<>();
		if (!Files.isDirectory(this.folder)) {
			return old;
		}
		try (Stream<Path> paths = Files.list(this.folder)) {
			for (Path path : (Iterable<Path>) paths::iterator) {
				String name = path.getFileName().toString();
				String id = name.endsWith(UNFINISHED) ? name.substring(0, name.length() - UNFINISHED.length()) : name;
				if (NAME.matcher(id).matches() && Files.getLastModifiedTime(path).toInstant().isBefore(instant)) {
					old.put(path, UUID.fromString(id));
				}
			}
			return old;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isUnfinished(Path path) {
		return path.toString().endsWith(UNFINISHED);
	}

	void delete(Path path) {
		try {
			Files.deleteIfExists(path);
		}
		catch (IOException ex) {
			log.warn("a copy that nobody needs cannot be deleted: {}", ex.getClass().getName());
		}
	}

	private Path copy(UUID id) {
		return this.folder.resolve(id.toString());
	}

}
