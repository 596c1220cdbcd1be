package kr.bridgebot.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the pages' templates for the texts they say. */
final class Templates {

	static final Path MAIN = Path.of("src", "main", "resources", "templates");

	private static final Pattern KEY = Pattern.compile("say\\.of\\('([^']+)'");

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

	private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");

	private Templates() {
	}

	static List<Path> under(Path root) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(".html")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The keys that templates name. */
	static List<JavaSources.Literal> keys(List<Path> files) {
		return files.stream()
			.flatMap((file) -> KEY.matcher(read(file))
				.results()
				.map((match) -> new JavaSources.Literal(file.getFileName().toString(), match.group(1), false, false)))
			.toList();
	}

	/** Words that stand in a template itself, in whatever language. */
	static List<String> words(List<Path> files) {
		return files.stream()
			.flatMap((file) -> Stream
				.of(TAG.matcher(COMMENT.matcher(read(file)).replaceAll("")).replaceAll("\n").split("\n"))
				.map(String::strip)
				.filter((line) -> line.codePoints().filter(Character::isLetter).count() > 1)
				.map((line) -> file.getFileName() + " says \"" + line + "\""))
			.toList();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
