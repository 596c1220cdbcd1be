package kr.bridgebot.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A sort of file, told by the ending of its name and by what it holds. */
enum FileType {

	PDF("application/pdf", Content::isPdf), HWP("application/x-hwp", Content::isHangul),
	HWPX("application/hwp+zip", (content) -> Archive.has(content, "Contents/")),
	DOC("application/msword", Content::isOffice),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			(content) -> Archive.has(content, "word/")),
	XLS("application/vnd.ms-excel", Content::isOffice),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (content) -> Archive.has(content, "xl/")),
	PPT("application/vnd.ms-powerpoint", Content::isOffice),
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation",
			(content) -> Archive.has(content, "ppt/")),
	ODT("application/vnd.oasis.opendocument.text", (content) -> Archive.has(content, "content.xml")),
	ODS("application/vnd.oasis.opendocument.spreadsheet", (content) -> Archive.has(content, "content.xml")),
	ODP("application/vnd.oasis.opendocument.presentation", (content) -> Archive.has(content, "content.xml")),
	TXT("text/plain", Content::isText), CSV("text/csv", Content::isText), JPG("image/jpeg", Content::isJpeg),
	JPEG("image/jpeg", Content::isJpeg), PNG("image/png", Content::isPng),
	ZIP("application/zip", (content) -> Archive.has(content, ""));

	private final String mediaType;

	private final Predicate<byte[]> content;

	FileType(String mediaType, Predicate<byte[]> content) {
		this.mediaType = mediaType;
		this.content = content;
	}

	/** The type that a name's ending tells; null for one that we do not know. */
	static @Nullable FileType of(String name) {
		String ending = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter((type) -> type.ending().equals(ending)).findFirst().orElse(null);
	}

	/** As it stands at the end of a name, without the full stop. */
	String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	String mediaType() {
		return this.mediaType;
	}

	/** Whether a file holds what its ending promises. */
	boolean fits(byte[] content) {
		return this.content.test(content);
	}

}
